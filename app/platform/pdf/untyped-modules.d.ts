declare module "fontkit" {
  /** The parts of a parsed font that this folder uses. */
  interface Glyph {
    id: number;
    advanceWidth: number;
  }
  interface Subset {
    glyphs: number[];
    encode(): Uint8Array;
  }
  interface Font {
    postscriptName: string;
    unitsPerEm: number;
    /** Code points in ascending order. */
    characterSet: number[];
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module "subset-font" {
  export default function subsetFont(
    bytes: Uint8Array,
    text: string,
    options: {
      targetFormat: "sfnt";
      noHinting: boolean;
      keepFeatures: string[];
      dropTables: string[];
    },
  ): Promise<Uint8Array>;
}
