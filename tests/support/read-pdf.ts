import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import decodeQR from "qr/decode.js";

/** What poppler and qpdf say of a PDF. */
export function readPdf(bytes: Uint8Array) {
  const run = (command: string, ...args: string[]) =>
    inFolder((folder) => {
      const file = join(folder, "letter.pdf");
      writeFileSync(file, bytes);
      const onFile = args.map((arg) => (arg === "FILE" ? file : arg));
      return execFileSync(command, onFile, {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
        stdio: "pipe",
      });
    });
  /** Tags and texts in reading order. */
  let read: string | undefined;
  const structure = () => (read ??= run("pdfinfo", "-struct-text", "FILE"));

  const objects = () => objectsOf(run("qpdf", "--json=2", "--json-key=qpdf", "FILE"));

  return {
    info: () => run("pdfinfo", "FILE"),
    metadata: () => run("pdfinfo", "-meta", "FILE"),
    fonts: () => run("pdffonts", "FILE").trim().split("\n").slice(2),
    /** Throws if qpdf finds a fault. */
    check: () => run("qpdf", "--check", "FILE"),
    /** The entries of the catalogue, as qpdf writes them in JSON. */
    catalog: () => catalogOf(objects()),
    /** What is read aloud in place of pictures. */
    alternatives: () =>
      Object.values(objects()).flatMap(({ value }) => {
        const alt = (value as { "/Alt"?: string } | undefined)?.["/Alt"];
        return alt === undefined ? [] : [alt.replace(/^u:/, "")];
      }),
    structure,
    /** All text in the order of drawing, without page numbers and feet of pages; no white space. */
    letters: () =>
      run("pdftotext", "-raw", "FILE", "-")
        .split("\f")
        .map((page, index) => (index === 0 ? page : page.split("\n").slice(2).join("\n")))
        .join("")
        .replace(/\s/g, ""),
    /** The texts of the structure tree, one for each element; slow for a long document. */
    texts: () => Array.from(structure().matchAll(/^\s*"(.*)"$/gm), ([, text]) => text ?? ""),
    /** The texts as they stand on the pages. */
    pages: () => run("pdftotext", "-layout", "FILE", "-").split("\f").slice(0, -1),
  };
}

type PdfObjects = Record<string, { value?: unknown }>;

function objectsOf(json: string) {
  const { qpdf } = JSON.parse(json) as { qpdf: [unknown, PdfObjects] };
  return qpdf[1];
}

/** The catalogue with its direct and indirect entries resolved one step. */
function catalogOf(objects: PdfObjects): Record<string, unknown> {
  const valueOf = (value: unknown) =>
    typeof value === "string" && / R$/.test(value) ? objects[`obj:${value}`]?.value : value;
  const trailer = objects["trailer"]?.value as Record<string, unknown>;
  const catalog = valueOf(trailer["/Root"]) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(catalog).map(([key, value]) => [key, valueOf(value)]));
}

/** What a camera reads from the square code on each page that has one. */
export const squareCodes = (bytes: Uint8Array): string[] =>
  inFolder((folder) => {
    const file = join(folder, "letter.pdf");
    writeFileSync(file, bytes);
    execFileSync("pdftoppm", ["-r", "200", file, join(folder, "page")]);
    const images = readdirSync(folder).filter((name) => name.endsWith(".ppm"));
    return images.toSorted().flatMap((name) => {
      const image = readFileSync(join(folder, name));
      const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString("latin1", 0, 40));
      const [all = "", width, height] = header ?? [];
      const data = image.subarray(all.length);
      try {
        return [decodeQR({ width: Number(width), height: Number(height), data })];
      } catch {
        return [];
      }
    });
  });

/** Pixels of each page, at 60 dots per inch, that are dark as text is. */
export const darkPixels = (bytes: Uint8Array) => countPixels(bytes, (pixel) => pixel < 128);

/** Those as light as the mark of a draft. */
export const grayPixels = (bytes: Uint8Array) =>
  countPixels(bytes, (pixel) => pixel > 215 && pixel < 235);

function countPixels(bytes: Uint8Array, isCounted: (pixel: number) => boolean) {
  return inFolder((folder) => {
    const file = join(folder, "letter.pdf");
    writeFileSync(file, bytes);
    execFileSync("pdftoppm", ["-r", "60", "-gray", file, join(folder, "page")]);
    const images = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
    return images.toSorted().map((name) => countIn(readFileSync(join(folder, name)), isCounted));
  });
}

/** A binary PGM: „P5“, width, height, the largest value, then one byte a pixel. */
function countIn(image: Buffer, isCounted: (pixel: number) => boolean) {
  const header = /^P5\s+\d+\s+\d+\s+255\s/.exec(image.toString("latin1", 0, 40))?.[0] ?? "";
  return image.subarray(header.length).reduce((sum, pixel) => sum + (isCounted(pixel) ? 1 : 0), 0);
}

function inFolder<T>(work: (folder: string) => T) {
  const folder = mkdtempSync(join(tmpdir(), "letter-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
