import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames as Op,
  type PDFHexString,
  type PDFPage,
} from "pdf-lib";
import type { EmbeddedFont, Typeface, Typefaces } from "./fonts.server.ts";
import { writeMetadata, type DocumentFacts } from "./metadata.server.ts";
import { page as upright, type Paper, textWidth } from "./page-size.ts";
import { StructureTree, type StructureElement } from "./structure.server.ts";
import { drawable, widthOf, wrap } from "./text.ts";

export interface TextStyle {
  weight: "regular" | "bold";
  /** Font size and distance of lines in points. */
  size: number;
  leading: number;
}

export interface Area {
  x: number;
  width: number;
  align: "left" | "right" | "center";
}

/** The text of an upright page. */
export const fullWidth: Area = { x: upright.left, width: textWidth, align: "left" };

export interface DocumentOptions extends DocumentFacts {
  /** Printed across every page; null for a document that is in force. */
  watermark: string | null;
  /** Small line at the foot of every page after the first. */
  runningFoot: string;
  /** Upright A4 with the margins of a letter unless told. */
  paper?: Paper;
}

const pageNumber: TextStyle = { weight: "regular", size: 10, leading: 12 };
const runningFoot: TextStyle = { weight: "regular", size: 7.5, leading: 10 };

/** Writes a tagged PDF/A from top to bottom; `y` is the upper edge of what is still free. */
export class PdfWriter {
  readonly tree: StructureTree;
  readonly paper: Paper;
  /** The text from margin to margin. */
  readonly area: Area;
  /** Height of the text of a whole page. */
  readonly textHeight: number;
  y: number;
  private readonly textTop: number;
  private readonly pdf: PDFDocument;
  private readonly faces: Typefaces;
  private readonly fonts: Record<keyof Typefaces, EmbeddedFont>;
  private readonly options: DocumentOptions;
  private page: PDFPage;
  private pages = 0;

  static async create(options: DocumentOptions, faces: Typefaces) {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const tag = subsetTag(options.id);
    const embed = (face: Typeface) => face.embed(pdf.context, tag);
    const fonts = {
      regular: await embed(faces.regular),
      bold: await embed(faces.bold),
      symbols: await embed(faces.symbols),
    };
    const title = drawable(options.title, has(faces));
    const author = drawable(options.author, has(faces));
    return new PdfWriter(pdf, faces, fonts, { ...options, title, author });
  }

  private constructor(
    pdf: PDFDocument,
    faces: Typefaces,
    fonts: Record<keyof Typefaces, EmbeddedFont>,
    options: DocumentOptions,
  ) {
    this.pdf = pdf;
    this.faces = faces;
    this.fonts = fonts;
    this.options = options;
    this.tree = new StructureTree(pdf);
    const paper = options.paper ?? upright;
    this.paper = paper;
    this.area = { x: paper.left, width: paper.width - paper.left - paper.right, align: "left" };
    this.textHeight = paper.height - paper.top - paper.bottom;
    this.textTop = paper.height - paper.top;
    this.y = this.textTop;
    this.page = this.newPage();
  }

  /** Points left on the page above the bottom margin. */
  get room() {
    return this.y - this.paper.bottom;
  }

  get isPageEmpty() {
    return this.y === this.textTop;
  }

  newPage() {
    this.page = this.pdf.addPage([this.paper.width, this.paper.height]);
    this.tree.addPage(this.page);
    this.y = this.textTop;
    this.pages += 1;
    this.drawWatermark();
    if (this.pages > 1) this.drawPageNumber();
    return this.page;
  }

  /** Breaks a text into lines of the width. */
  lines(text: string, style: TextStyle, width: number) {
    const clean = drawable(text, has(this.faces));
    return wrap(clean, (width * 1000) / style.size, this.advanceOf(style.weight));
  }

  /** Marks what `draw` puts on the current page as content of the element. */
  content(element: StructureElement, draw: () => void) {
    this.tree.content(element, this.page, draw);
  }

  artifact(draw: () => void) {
    this.tree.artifact(this.page, "Layout", draw);
  }

  /** Draws ready lines downwards from `top`, to be called within content or artifact. */
  show(lines: readonly string[], style: TextStyle, area: Area, top = this.y) {
    lines.forEach((line, index) => {
      const free = area.width - this.width(line, style);
      const shift = area.align === "left" ? 0 : area.align === "right" ? free : free / 2;
      // The capitals of Noto Sans are 0.714 of its size: their middle stands in the line's middle.
      const baseline = top - style.leading * (index + 0.5) - style.size * 0.357;
      this.showLine(line, style, area.x + shift, baseline);
    });
  }

  /** A horizontal hairline across the area. */
  rule(y: number, { x, width }: Pick<Area, "x" | "width">, gray = 0.55, thickness = 0.5) {
    this.draw(
      [Op.StrokingColorGray, number(gray)],
      [Op.SetLineWidth, number(thickness)],
      [Op.MoveTo, number(x), number(y)],
      [Op.LineTo, number(x + width), number(y)],
      [Op.StrokePath],
    );
  }

  fill(top: number, height: number, { x, width }: Pick<Area, "x" | "width">, gray: number) {
    this.draw(
      [Op.NonStrokingColorGray, number(gray)],
      [Op.AppendRectangle, number(x), number(top - height), number(width), number(height)],
      [Op.FillNonZero],
      [Op.NonStrokingColorGray, "0"],
    );
  }

  draw(...operators: [op: Op, ...args: (string | PDFName | PDFHexString)[]][]) {
    this.page.pushOperators(...operators.map(([op, ...args]) => PDFOperator.of(op, args)));
  }

  async save() {
    for (const font of Object.values(this.fonts)) if (font.isUsed()) await font.finish();
    for (const page of this.pdf.getPages()) {
      for (const [key, font] of Object.entries(this.fonts)) {
        if (font.isUsed()) page.node.setFontDictionary(PDFName.of(key), font.ref);
      }
    }
    this.tree.finish();
    writeMetadata(this.pdf, this.options);
    return this.pdf.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    });
  }

  private width(line: string, style: TextStyle) {
    return (widthOf(line.trimEnd(), this.advanceOf(style.weight)) * style.size) / 1000;
  }

  private advanceOf(weight: TextStyle["weight"]) {
    const face = this.faces[weight];
    return (codePoint: number) =>
      face.has(codePoint) ? face.advance(codePoint) : this.faces.symbols.advance(codePoint);
  }

  private showLine(line: string, style: TextStyle, x: number, baseline: number) {
    if (line === "") return;
    this.draw([Op.BeginText], [Op.SetTextMatrix, "1", "0", "0", "1", number(x), number(baseline)]);
    for (const { key, text } of this.runs(line, style.weight)) {
      this.draw(
        [Op.SetFontAndSize, PDFName.of(key), number(style.size)],
        [Op.ShowText, this.fonts[key].encode(text)],
      );
    }
    this.draw([Op.EndText]);
  }

  /** Parts of a line by the font that has their characters. */
  private runs(line: string, weight: TextStyle["weight"]) {
    const runs: { key: keyof Typefaces; text: string }[] = [];
    for (const character of line) {
      const key = this.faces[weight].has(character.codePointAt(0) ?? 0) ? weight : "symbols";
      const last = runs.at(-1);
      if (last?.key === key) last.text += character;
      else runs.push({ key, text: character });
    }
    return runs;
  }

  private drawPageNumber() {
    const foot = this.lines(this.options.runningFoot, runningFoot, this.area.width);
    const footTop = this.paper.bottom / 2 + runningFoot.leading;
    this.tree.artifact(this.page, "Pagination", () => {
      const top = this.textTop + this.paper.top / 2;
      this.show([String(this.pages)], pageNumber, { ...this.area, align: "center" }, top);
      this.show(foot, runningFoot, { ...this.area, align: "center" }, footTop);
    });
  }

  private drawWatermark() {
    const { watermark } = this.options;
    if (watermark === null) return;
    const style: TextStyle = { weight: "bold", size: 92, leading: 92 };
    const half = this.width(watermark, style) / 2;
    const turn = Math.PI / 4;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    const x = this.paper.width / 2 - half * cos + style.size * 0.357 * sin;
    const y = this.paper.height / 2 - half * sin - style.size * 0.357 * cos;
    this.tree.artifact(this.page, "Pagination", () => {
      this.draw(
        [Op.BeginText],
        [Op.NonStrokingColorGray, "0.88"],
        [Op.SetFontAndSize, PDFName.of("bold"), number(style.size)],
        [Op.SetTextMatrix, ...[cos, sin, -sin, cos, x, y].map(number)],
        [Op.ShowText, this.fonts.bold.encode(watermark)],
        [Op.EndText],
        [Op.NonStrokingColorGray, "0"],
      );
    });
  }
}

/** Regular and bold have the same characters. */
const has = (faces: Typefaces) => (codePoint: number) =>
  faces.regular.has(codePoint) || faces.symbols.has(codePoint);

/** A number as PDF writes it, to a thousandth of a point. */
const number = (value: number) => String(Math.round(value * 1000) / 1000);

/** Six capitals that set the subset fonts of one document apart from those of another. */
const subsetTag = (id: string) =>
  Array.from(id.slice(0, 12).matchAll(/../g), ([pair]) =>
    String.fromCharCode(65 + (Number.parseInt(pair, 16) % 26)),
  ).join("");
