import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import type { ListBlock } from "#app/domain/letters/letter.ts";
import { type Area, type PdfWriter, type TextStyle } from "./document.server.ts";
import type { StructureElement } from "./structure.server.ts";
import { drawBars } from "./bars.server.ts";
import { body, gap, section, subsection } from "./styles.ts";
import { drawFacts, drawTable } from "./table.server.ts";

/** Fewest lines of a paragraph that stand alone at the foot or the head of a page. */
const FEWEST_LINES = 2;
export const LIST_INDENT = 20;

/**
 * Draws blocks one under another over as many pages as they take.
 * `below` is the height of what must follow the last lines on the same page, as the signature.
 */
export function drawBlocks(writer: PdfWriter, blocks: readonly DocumentBlock[], below = 0) {
  blocks.forEach((block, index) => {
    drawBlock(writer, block, index === blocks.length - 1 ? below : 0);
  });
}

function drawBlock(writer: PdfWriter, block: DocumentBlock, below: number) {
  switch (block.type) {
    case "heading":
      return drawHeading(writer, block.text, block.level);
    case "paragraph":
      return drawParagraph(writer, block.text, below);
    case "list":
      return drawList(writer, block, below);
    case "facts":
      return drawFacts(writer, block, below);
    case "table":
      return drawTable(writer, block, below);
    case "bars":
      return drawBars(writer, block);
  }
}

export function drawParagraph(writer: PdfWriter, text: string, below = 0) {
  const element = writer.tree.element("P", writer.tree.document);
  flow(writer, element, writer.lines(text, body, writer.area.width), body, writer.area, below);
  writer.y -= gap;
}

/** A heading never stands at the foot of a page: it takes the beginning of the next block along. */
export function drawHeading(writer: PdfWriter, text: string, level: 2 | 3) {
  const style = level === 2 ? section : subsection;
  const lines = writer.lines(text, style, writer.area.width);
  const before = writer.isPageEmpty ? 0 : level === 2 ? 6 : 2;
  const height = lines.length * style.leading;
  if (before + height + 4 * body.leading > writer.room) writer.newPage();
  else writer.y -= before;

  const element = writer.tree.element(level === 2 ? "H2" : "H3", writer.tree.document);
  writer.content(element, () => writer.show(lines, style, writer.area));
  writer.y -= height + 3;
}

export function drawList(writer: PdfWriter, { items, numbered }: ListBlock, below = 0) {
  const list = writer.tree.element("L", writer.tree.document);
  const area = {
    ...writer.area,
    x: writer.area.x + LIST_INDENT,
    width: writer.area.width - LIST_INDENT,
  };
  const texts = items.map((item) => writer.lines(item, body, area.width));

  texts.forEach((lines, index) => {
    const isLast = index === texts.length - 1;
    const follows = (texts[index + 1] ?? []).length * body.leading;
    const isBeforeLast = index === texts.length - 2;
    const keep = isLast ? below : isBeforeLast && below > 0 ? follows + gap + below : 0;

    const item = writer.tree.element("LI", list);
    const label = writer.tree.element("Lbl", item);
    const text = writer.tree.element("LBody", item);
    const mark = numbered ? `${index + 1}.` : "–";
    flow(writer, text, lines, body, area, keep, () =>
      writer.content(label, () => writer.show([mark], body, writer.area)),
    );
    writer.y -= 3;
  });
  writer.y -= gap - 3;
}

/**
 * Draws lines over as many pages as they take, two at least on each; `onStart` draws beside the
 * first line. With `below`, the last two lines stay with what follows.
 */
function flow(
  writer: PdfWriter,
  element: StructureElement,
  lines: readonly string[],
  style: TextStyle,
  area: Area,
  below = 0,
  onStart: () => void = () => {},
) {
  let rest = lines;
  let isStart = true;
  while (rest.length > 0) {
    const count = linesForPage(writer, rest.length, style.leading, below);
    if (count === 0) {
      writer.newPage();
      continue;
    }
    const part = rest.slice(0, count);
    if (isStart) onStart();
    isStart = false;
    writer.content(element, () => writer.show(part, style, area));
    writer.y -= count * style.leading;
    rest = rest.slice(count);
  }
}

function linesForPage(writer: PdfWriter, left: number, leading: number, below: number) {
  const fit = Math.floor(writer.room / leading + 1e-6);
  const kept = Math.min(below, writer.textHeight / 2);
  if (left * leading + kept <= writer.room) return left;

  const count = Math.min(fit, left - FEWEST_LINES);
  if (count >= FEWEST_LINES) return count;
  return writer.isPageEmpty ? Math.min(fit, left) : 0;
}
