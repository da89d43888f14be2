/**
 * Makes the fonts of the letters from the full Noto Sans and Noto Sans Math:
 *
 *   npm install --no-save @expo-google-fonts/noto-sans-math@0.4.2
 *   npx tsx app/platform/pdf/make-fonts.ts
 *
 * Text fonts keep Latin with all European accents, Vietnamese and Cyrillic. Noto Sans has no ≤ ≥ →;
 * these come from a third, small font. Hinting and layout tables are dropped: letters are set glyph
 * by glyph.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");

const text = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x218, 0x21b),
  range(0x400, 0x45f) + "Ґґ",
  range(0x1e00, 0x1eff),
  "‐\u2011–—‚‘’“”„†•…‰‹›€№™−\u202F\uFFFD",
].join("");
const symbols = "≤≥≠≈←↑→↓↔⇒√∑∞";

const fonts = [
  ["noto-sans", "400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf", text],
  ["noto-sans", "700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf", text],
  ["noto-sans-math", "400Regular/NotoSansMath_400Regular.ttf", "NotoSansMath-Regular.ttf", symbols],
] as const;

const require = createRequire(import.meta.url);
const folderOf = (name: string) =>
  dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
const target = join(import.meta.dirname, "fonts");

async function makeFonts() {
  for (const [source, file, name, characters] of fonts) {
    const font = await subsetFont(await readFile(join(folderOf(source), file)), characters, {
      targetFormat: "sfnt",
      noHinting: true,
      keepFeatures: [],
      dropTables: ["GDEF", "GPOS", "GSUB", "MATH", "STAT", "gasp"],
    });
    await writeFile(join(target, name), font);
  }
  await copyFile(join(folderOf("noto-sans"), "LICENSE_FONT"), join(target, "OFL.txt"));
}

void makeFonts();
