import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { create, type Font, type Glyph, type Subset } from "fontkit";
import {
  CustomFontEmbedder,
  CustomFontSubsetEmbedder,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFContext,
  type PDFHexString,
  type PDFRef,
} from "pdf-lib";

/** A parsed font. Parsing takes long, so one typeface serves all documents. */
export interface Typeface {
  has(codePoint: number): boolean;
  /** Width of a character in thousandths of the font size, 0 if the font lacks it. */
  advance(codePoint: number): number;
  /** Makes the font of one document; `tag` is the six capitals that name its subset. */
  embed(context: PDFContext, tag: string): Promise<EmbeddedFont>;
}

/** A font in one document. */
export interface EmbeddedFont {
  ref: PDFRef;
  isUsed(): boolean;
  encode(text: string): PDFHexString;
  /** Writes the font with the glyphs that were encoded. */
  finish(): Promise<void>;
}

/** The typefaces of a letter; symbols has what the other two lack. */
export interface Typefaces {
  regular: Typeface;
  bold: Typeface;
  symbols: Typeface;
}

/** The whole font instead of its used glyphs is only for comparing the two. */
export function parseTypeface(
  bytes: Uint8Array,
  embedding: "subset" | "whole" = "subset",
): Typeface {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  // fontkit keeps a glyph as it was first asked for, and the text is read back by its code points:
  // all are asked for here by code point, before any is as a part of another (c of č).
  const glyphs = new Map(
    font.characterSet.map((codePoint) => [codePoint, font.glyphForCodePoint(codePoint)]),
  );
  const glyphOf = (codePoint: number) => glyphs.get(codePoint);

  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => (glyphOf(codePoint)?.advanceWidth ?? 0) * scale,
    embed: (context, tag) => embed({ font, bytes, glyphOf, embedding }, context, tag),
  };
}

interface ParsedFont {
  font: Font;
  bytes: Uint8Array;
  glyphOf: (codePoint: number) => Glyph | undefined;
  embedding: "subset" | "whole";
}

async function embed(
  { font, bytes, glyphOf, embedding }: ParsedFont,
  context: PDFContext,
  tag: string,
): Promise<EmbeddedFont> {
  let glyphCount = 0;
  let isUsed = false;
  /** pdf-lib positions no glyphs, so plain one-to-one layout is what it draws anyway. */
  const documentFont = Object.create(font, {
    layout: {
      value: (text: string) => ({
        glyphs: Array.from(text, (character) => {
          const glyph = glyphOf(character.codePointAt(0) ?? 0);
          if (!glyph) throw new Error(`${font.postscriptName} has no glyph for „${character}“.`);
          return glyph;
        }),
      }),
    },
    createSubset: {
      value: () => streamed(font.createSubset(), (count) => (glyphCount = count)),
    },
  });
  const fontkit: Parameters<typeof CustomFontEmbedder.for>[0] = { create: () => documentFont };
  const embedder =
    embedding === "subset"
      ? await CustomFontSubsetEmbedder.for(fontkit, bytes, `${tag}+${font.postscriptName}`)
      : await CustomFontEmbedder.for(fontkit, bytes, font.postscriptName);
  const ref = context.nextRef();

  return {
    ref,
    isUsed: () => isUsed,
    encode: (text) => {
      isUsed = true;
      return embedder.encodeText(text);
    },
    finish: async () => {
      await embedder.embedIntoContext(context, ref);
      if (embedding === "subset") addCidSet(context, ref, glyphCount);
    },
  };
}

/** pdf-lib reads a subset as a stream, which fontkit 2 no longer offers. */
function streamed(subset: Subset, onEncoded: (glyphCount: number) => void) {
  type Listener = (bytes?: Uint8Array) => void;
  const encodeStream = () => {
    const listeners = new Map<string, Listener>();
    const stream = {
      on(event: string, listener: Listener) {
        listeners.set(event, listener);
        return stream;
      },
    };
    const bytes = subset.encode();
    onEncoded(subset.glyphs.length);
    queueMicrotask(() => {
      listeners.get("data")?.(bytes);
      listeners.get("end")?.();
    });
    return stream;
  };
  return Object.assign(subset, { encodeStream });
}

/** The list of glyphs in a subset, one bit each (PDF/A-2, 6.2.11.4.2). */
function addCidSet(context: PDFContext, fontRef: PDFRef, glyphCount: number) {
  const bits = new Uint8Array(Math.ceil(glyphCount / 8));
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7));
  }
  context
    .lookup(fontRef, PDFDict)
    .lookup(PDFName.of("DescendantFonts"), PDFArray)
    .lookup(0, PDFDict)
    .lookup(PDFName.of("FontDescriptor"), PDFDict)
    .set(PDFName.of("CIDSet"), context.register(context.flateStream(bits)));
}

let parsed: Typefaces | undefined;

/** The typefaces of the letters, parsed at the first call. */
export function letterTypefaces(): Typefaces {
  parsed ??= {
    regular: parseTypeface(fontFile("NotoSans-Regular.ttf")),
    bold: parseTypeface(fontFile("NotoSans-Bold.ttf")),
    symbols: parseTypeface(fontFile("NotoSansMath-Regular.ttf")),
  };
  return parsed;
}

/** Found upwards from this module, because the built server lies elsewhere than the source. */
function fontFile(name: string) {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const path = join(folder, "app/platform/pdf/fonts", name);
    if (existsSync(path)) return readFileSync(path);
    if (dirname(folder) === folder) throw new Error(`The font ${name} is missing.`);
    folder = dirname(folder);
  }
}
