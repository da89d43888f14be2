import { PDFOperatorNames as Op } from "pdf-lib";
import type { BarsBlock } from "#app/domain/documents/document-block.ts";
import type { Area, PdfWriter } from "./document.server.ts";
import { cell, gap, strongCell } from "./styles.ts";

/** Parts of the width: label, bar, figure. */
const LABEL = 0.34;
const FIGURE = 0.2;
const BAR_HEIGHT = 8;
const PAD_Y = 3;
const PAD_X = 5;
const BLUE = ["0.06", "0.3", "0.46"];

/**
 * Bars of one scale, read aloud as a table of labels and figures: the bars themselves are
 * decoration. They stay together on a page where it holds them.
 */
export function drawBars(writer: PdfWriter, { caption, rows }: BarsBlock) {
  const { x, width } = writer.area;
  const label: Area = { x: x + PAD_X, width: width * LABEL - 2 * PAD_X, align: "left" };
  const figure: Area = {
    x: x + width * (1 - FIGURE) + PAD_X,
    width: width * FIGURE - 2 * PAD_X,
    align: "right",
  };
  const barX = x + width * LABEL;
  const barWidth = width * (1 - LABEL - FIGURE);
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const laid = rows.map((row) => {
    const lines = writer.lines(row.label, cell, label.width);
    return { ...row, lines, height: lines.length * cell.leading + 2 * PAD_Y };
  });
  const head = writer.lines(caption, strongCell, writer.area.width);
  const headHeight = head.length * strongCell.leading + 3;
  const whole = headHeight + laid.reduce((sum, { height }) => sum + height, 0);
  const first = headHeight + (laid[0]?.height ?? 0);
  if ((whole <= writer.textHeight ? whole : first) > writer.room) writer.newPage();

  const table = writer.tree.element("Table", writer.tree.document);
  const captionElement = writer.tree.element("Caption", table);
  writer.content(captionElement, () => writer.show(head, strongCell, writer.area));
  writer.y -= headHeight;
  for (const { lines, value, text, height } of laid) {
    if (height > writer.room) writer.newPage();
    const row = writer.tree.element("TR", table);
    const top = writer.y - PAD_Y;
    const name = writer.tree.element("TH", row, { scope: "Row" });
    writer.content(name, () => writer.show(lines, cell, label, top));
    writer.artifact(() =>
      drawBar(writer, {
        x: barX,
        bottom: writer.y - height / 2 - BAR_HEIGHT / 2,
        width: (barWidth * value) / most,
      }),
    );
    const shown = writer.tree.element("TD", row);
    writer.content(shown, () =>
      writer.show(writer.lines(text, cell, figure.width), cell, figure, top),
    );
    writer.y -= height;
  }
  writer.y -= gap;
}

const number = (value: number) => String(Math.round(value * 1000) / 1000);

function drawBar(
  writer: PdfWriter,
  { x, bottom, width }: { x: number; bottom: number; width: number },
) {
  if (width <= 0) return;
  writer.draw(
    [Op.PushGraphicsState],
    [Op.NonStrokingColorRgb, ...BLUE],
    [Op.AppendRectangle, number(x), number(bottom), number(width), number(BAR_HEIGHT)],
    [Op.FillNonZero],
    [Op.PopGraphicsState],
  );
}
