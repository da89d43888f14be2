import { createHash } from "node:crypto";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { drawBlocks } from "./blocks.server.ts";
import { type Area, fullWidth, PdfWriter, type TextStyle } from "./document.server.ts";
import { letterTypefaces, type Typefaces } from "./fonts.server.ts";
import { documentTitle, groupName, requisites } from "./styles.ts";

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
    },
    typefaces,
  );
  const centred: Area = { ...fullWidth, align: "center" };
  drawText(writer, model.author, requisites, centred, "P");
  drawText(writer, model.kind, groupName, centred, "P");
  writer.y -= 6;
  writer.artifact(() => writer.rule(writer.y, fullWidth, 0.2, 0.75));
  writer.y -= 14;
  drawText(writer, model.title, documentTitle, fullWidth, "H1");
  writer.y -= 9;
  drawBlocks(writer, model.blocks);
  return writer.save();
}

function drawText(writer: PdfWriter, text: string, style: TextStyle, area: Area, tag: "P" | "H1") {
  const lines = writer.lines(text, style, area.width);
  const element = writer.tree.element(tag, writer.tree.document);
  writer.content(element, () => writer.show(lines, style, area));
  writer.y -= lines.length * style.leading;
}
