import type { FactsBlock, TableBlock } from "#app/domain/letters/letter.ts";
import { type Area, type PdfWriter, type TextStyle } from "./document.server.ts";
import type { StructureElement } from "./structure.server.ts";
import { cell, denseCell, gap, strongCell, strongDenseCell } from "./styles.ts";

const PAD_X = 5;
const PAD_Y = 2.5;
const HEAD_GRAY = 0.93;
/** A row taller than this part of a page may be broken, others move to the next page whole. */
const BREAKABLE = 0.35;
const FEWEST_LINES = 2;

interface Column {
  area: Area;
  namesRow: boolean;
}
interface Row {
  lines: string[][];
  style: TextStyle;
  tag: "TH" | "TD";
  height: number;
}
interface Layout {
  writer: PdfWriter;
  table: StructureElement;
  columns: Column[];
  head: Row | null;
}

/** Label and value pairs, as a table whose rows are named by the labels. */
export function drawFacts(writer: PdfWriter, { items }: FactsBlock, below: number) {
  const columns = placeColumns(writer, [
    { share: 36, align: "left", namesRow: true },
    { share: 64, align: "left", namesRow: false },
  ]);
  const table = writer.tree.element("Table", writer.tree.document);
  const layout: Layout = { writer, table, columns, head: null };
  const style = { ...cell, size: 10, leading: 13.5 };
  const rows = items.map(({ label, value }) => makeRow(layout, [label, value], style, "TD"));

  if ((rows[0]?.height ?? 0) > writer.room) writer.newPage();
  writer.artifact(() => writer.rule(writer.y, writer.area, 0.75));
  drawRows(layout, rows, below);
  writer.y -= gap;
}

/** A table with its caption; the head is repeated on every page that the table reaches. */
export function drawTable(writer: PdfWriter, block: TableBlock, below: number) {
  const table = writer.tree.element("Table", writer.tree.document);
  const layout: Layout = {
    writer,
    table,
    columns: placeColumns(writer, block.columns),
    head: null,
  };
  const labels = block.columns.map((column) => column.label);
  const [plain, strong] = block.dense ? [denseCell, strongDenseCell] : [cell, strongCell];
  const head = makeRow(layout, labels, strong, "TH");
  const rows = block.rows.map((cells) => makeRow(layout, cells, plain, "TD"));
  if (block.total) rows.push(makeRow(layout, block.total, strong, "TD"));

  const caption = writer.lines(block.caption, strongCell, writer.area.width);
  const captionHeight = caption.length * strongCell.leading + 3;
  const firstRow = Math.min(rows[0]?.height ?? 0, writer.textHeight * BREAKABLE);
  if (captionHeight + head.height + firstRow > writer.room) writer.newPage();

  const element = writer.tree.element("Caption", table);
  writer.content(element, () => writer.show(caption, strongCell, writer.area));
  writer.y -= captionHeight;
  drawHead(layout, head, true);
  drawRows({ ...layout, head }, rows, below);
  writer.y -= gap;
}

function placeColumns(
  writer: PdfWriter,
  columns: readonly { share: number; align: "left" | "right"; namesRow: boolean }[],
): Column[] {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  let { x } = writer.area;
  return columns.map(({ share, align, namesRow }) => {
    const width = (writer.area.width * share) / whole;
    const area: Area = { x: x + PAD_X, width: width - 2 * PAD_X, align };
    x += width;
    return { area, namesRow };
  });
}

function makeRow(
  { writer, columns }: Layout,
  cells: readonly string[],
  style: TextStyle,
  tag: Row["tag"],
): Row {
  const lines = columns.map(({ area }, index) =>
    writer.lines(cells[index] ?? "", style, area.width),
  );
  return { lines, style, tag, height: rowHeight(lines, style) };
}

const rowHeight = (lines: string[][], style: TextStyle) =>
  Math.max(...lines.map((cellLines) => cellLines.length)) * style.leading + 2 * PAD_Y;

/** The head as part of the structure once, and as an artifact on each further page. */
function drawHead({ writer, table, columns }: Layout, head: Row, isFirst: boolean) {
  const height = head.height;
  writer.artifact(() => {
    writer.fill(writer.y, height, writer.area, HEAD_GRAY);
    writer.rule(writer.y - height, writer.area, 0.3, 0.75);
  });
  const top = writer.y - PAD_Y;
  const show = (index: number, { area }: Column) =>
    writer.show(head.lines[index] ?? [], head.style, area, top);

  if (isFirst) {
    const row = writer.tree.element("TR", table);
    columns.forEach((column, index) => {
      const element = writer.tree.element("TH", row, { scope: "Column" });
      writer.content(element, () => show(index, column));
    });
  } else {
    writer.artifact(() => columns.forEach((column, index) => show(index, column)));
  }
  writer.y -= height;
}

function drawRows(layout: Layout, rows: readonly Row[], below: number) {
  const kept = Math.min(below, layout.writer.textHeight / 2);
  rows.forEach((row, index) => {
    const isNearEnd = index >= rows.length - 2;
    const following = rows[index + 1]?.height ?? 0;
    drawRow(layout, row, isNearEnd && kept > 0 ? following + kept : 0);
  });
}

/** Draws a row on this page, or whole on the next one, or broken if it is tall. */
function drawRow(layout: Layout, row: Row, below: number) {
  const { writer, table, columns } = layout;
  const element = writer.tree.element("TR", table);
  const cells = columns.map((column) =>
    column.namesRow
      ? writer.tree.element("TH", element, { scope: "Row" })
      : writer.tree.element("TD", element),
  );

  let lines = row.lines;
  for (;;) {
    const height = rowHeight(lines, row.style);
    const isFresh = writer.room >= writer.textHeight - (layout.head?.height ?? 0) - 1;
    if (height + below <= writer.room || (isFresh && height <= writer.room)) {
      drawRowPart(layout, cells, lines, row.style);
      return;
    }
    const fit = Math.floor((writer.room - 2 * PAD_Y) / row.style.leading);
    const isBreakable = isFresh || (height > writer.textHeight * BREAKABLE && fit >= FEWEST_LINES);
    if (isBreakable) {
      const tallest = Math.max(...lines.map((cellLines) => cellLines.length));
      const count = Math.max(1, Math.min(fit, tallest - FEWEST_LINES));
      drawRowPart(
        layout,
        cells,
        lines.map((cellLines) => cellLines.slice(0, count)),
        row.style,
      );
      lines = lines.map((cellLines) => cellLines.slice(count));
    }
    writer.newPage();
    if (layout.head) drawHead(layout, layout.head, false);
  }
}

function drawRowPart(
  { writer, columns }: Layout,
  cells: readonly StructureElement[],
  lines: readonly string[][],
  style: TextStyle,
) {
  const height = rowHeight([...lines], style);
  const top = writer.y - PAD_Y;
  columns.forEach(({ area }, index) => {
    const element = cells[index];
    const text = lines[index] ?? [];
    if (element && text.length > 0) {
      writer.content(element, () => writer.show(text, style, area, top));
    }
  });
  writer.y -= height;
  writer.artifact(() => writer.rule(writer.y, writer.area, 0.75));
}
