import { PDFOperatorNames as Op } from "pdf-lib";
import type { PdfWriter } from "./document.server.ts";

const STARS = 12;
const POINTS = 5;
/** A five-pointed star's inner radius in parts of the outer one. */
const INNER = 0.381966;

/**
 * The emblem of the European Union, `height` points high and half as wide again: proportions and
 * colours of Regulation (EU) 2021/1060, annex IX.
 */
export function drawEuEmblem(writer: PdfWriter, x: number, bottom: number, height: number) {
  const text = (value: number) => String(Math.round(value * 1000) / 1000);
  const width = height * 1.5;
  writer.draw(
    [Op.PushGraphicsState],
    [Op.NonStrokingColorRgb, "0", "0.2", "0.6"],
    [Op.AppendRectangle, text(x), text(bottom), text(width), text(height)],
    [Op.FillNonZero],
    [Op.NonStrokingColorRgb, "1", "0.8", "0"],
  );
  for (let star = 0; star < STARS; star++) {
    const angle = (star * 2 * Math.PI) / STARS;
    const centreX = x + width / 2 + (Math.sin(angle) * height) / 3;
    const centreY = bottom + height / 2 + (Math.cos(angle) * height) / 3;
    for (let corner = 0; corner < POINTS * 2; corner++) {
      const radius = (height / 18) * (corner % 2 === 0 ? 1 : INNER);
      const turn = (corner * Math.PI) / POINTS;
      const to = [text(centreX + Math.sin(turn) * radius), text(centreY + Math.cos(turn) * radius)];
      writer.draw([corner === 0 ? Op.MoveTo : Op.LineTo, ...to]);
    }
    writer.draw([Op.ClosePath]);
  }
  writer.draw([Op.FillNonZero], [Op.PopGraphicsState]);
}
