import { PDFOperatorNames as Op } from "pdf-lib";
import { encodeQR } from "qr";
import type { PdfWriter } from "./document.server.ts";
import type { StructureElement } from "./structure.server.ts";

/**
 * Draws an address as a square code for cameras, `side` points wide, with its lower left corner at
 * the place; read aloud as `alternative`.
 */
export function drawQr(
  writer: PdfWriter,
  address: string,
  { x, bottom, side }: { x: number; bottom: number; side: number },
  { parent, alternative }: { parent: StructureElement; alternative: string },
) {
  const cells = encodeQR(address, "raw", { ecc: "medium", border: 1 });
  const size = side / cells.length;
  const text = (value: number) => String(Math.round(value * 1000) / 1000);
  const figure = writer.tree.element("Figure", parent, {
    picture: { alternative, box: [x, bottom, x + side, bottom + side] },
  });
  writer.content(figure, () => {
    cells.forEach((row, y) => {
      row.forEach((isDark, column) => {
        if (!isDark) return;
        const at = [x + column * size, bottom + side - (y + 1) * size, size, size].map(text);
        writer.draw([Op.AppendRectangle, ...at]);
      });
    });
    writer.draw([Op.FillNonZero]);
  });
}
