import { createHash } from "node:crypto";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { drawBlocks } from "./blocks.server.ts";
import { type Area, PdfWriter, type TextStyle } from "./document.server.ts";
import { letterTypefaces, type Typefaces } from "./fonts.server.ts";
import { landscape, page } from "./page-size.ts";
import { drawQr } from "./qr.server.ts";
import { documentTitle, groupName, requisites, small } from "./styles.ts";

const QR_SIDE = 62;

/** Draws a document as a tagged PDF/A, as letters are drawn. The bytes depend on the model alone. */
export async function drawDocument(
  model: DocumentModel,
  typefaces: Typefaces = letterTypefaces(),
): Promise<Uint8Array> {
  const { madeAt } = model;
  const whole = canonicalJson({ ...model, madeAt: madeAt.toISOString() });
  const writer = await PdfWriter.create(
    {
      title: `${model.kind}: ${model.title}`,
      author: model.author,
      language: model.language === "lt" ? "lt-LT" : "en-GB",
      madeAt,
      id: createHash("sha256").update(whole).digest("hex").slice(0, 32),
      watermark: model.watermark,
      runningFoot: model.runningLine,
      paper: model.landscape ? landscape : page,
    },
    typefaces,
  );
  const centred: Area = { ...writer.area, align: "center" };
  drawText(writer, model.author, requisites, centred, "P");
  drawText(writer, model.kind, groupName, centred, "P");
  writer.y -= 6;
  writer.artifact(() => writer.rule(writer.y, writer.area, 0.2, 0.75));
  writer.y -= 14;
  drawText(writer, model.title, documentTitle, writer.area, "H1");
  writer.y -= 9;
  drawBlocks(writer, model.blocks);
  if (model.check) drawCheck(writer, model.check);
  return writer.save();
}

/** The square code with its words beside it, kept together. */
function drawCheck(writer: PdfWriter, { text, url, picture }: NonNullable<DocumentModel["check"]>) {
  if (writer.room < QR_SIDE + 8) writer.newPage();
  writer.y -= 8;
  const { x, width } = writer.area;
  const bottom = writer.y - QR_SIDE;
  const parent = writer.tree.document;
  drawQr(writer, url, { x, bottom, side: QR_SIDE }, { parent, alternative: picture });
  const beside: Area = { x: x + QR_SIDE + 12, width: width - QR_SIDE - 12, align: "left" };
  writer.y -= 4;
  drawText(writer, text, small, beside, "P");
  writer.y = bottom;
}

function drawText(writer: PdfWriter, text: string, style: TextStyle, area: Area, tag: "P" | "H1") {
  const lines = writer.lines(text, style, area.width);
  const element = writer.tree.element(tag, writer.tree.document);
  writer.content(element, () => writer.show(lines, style, area));
  writer.y -= lines.length * style.leading;
}
