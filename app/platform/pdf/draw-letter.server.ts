import { createHash } from "node:crypto";
import { letterFrame } from "#app/domain/letters/letter-frame.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { drawBlocks, drawList, drawParagraph, LIST_INDENT } from "./blocks.server.ts";
import { fullWidth, PdfWriter, type Area, type TextStyle } from "./document.server.ts";
import { drawEuEmblem } from "./eu-emblem.server.ts";
import { letterTypefaces, type Typefaces } from "./fonts.server.ts";
import { page, textWidth } from "./page-size.ts";
import { drawQr } from "./qr.server.ts";
import { body, gap, groupName, requisites, small, title } from "./styles.ts";

type Frame = ReturnType<typeof letterFrame>;

const EMBLEM = {
  height: 24,
  width: 36,
  alternative: { lt: "Europos Sąjungos emblema", en: "Emblem of the European Union" },
};
/** Wide enough for a camera to read an address of 60 characters from paper. */
const QR_SIDE = 50;
const FOOT_HEIGHT = 15 + QR_SIDE;
/** Room for the handwritten signature. */
const SIGNING_SPACE = 20;
const DRAFTER_SPACE = 11;

const leftColumn: Area = { ...fullWidth, width: textWidth * 0.49 };
const rightColumn: Area = {
  x: fullWidth.x + textWidth * 0.52,
  width: textWidth * 0.48,
  align: "left",
};

/**
 * Draws a letter as a tagged PDF/A. The bytes depend on the model alone, also when its keys come
 * back from the database in another order.
 */
export async function drawLetter(
  model: LetterModel,
  typefaces: Typefaces = letterTypefaces(),
): Promise<Uint8Array> {
  const frame = letterFrame(model);
  const writer = await PdfWriter.create(
    {
      title: frame.title,
      author: model.group.name,
      language: model.language === "lt" ? "lt-LT" : "en-GB",
      madeAt: new Date(`${model.date}T12:00:00Z`),
      id: createHash("sha256").update(canonicalJson(model)).digest("hex").slice(0, 32),
      watermark: frame.draftMark,
      runningFoot: frame.runningFoot,
    },
    typefaces,
  );

  drawLetterhead(writer, frame);
  drawAddressee(writer, frame);
  drawTitle(writer, model.heading);
  drawBlocks(writer, model.blocks, endHeight(writer, model, frame));
  drawAttachments(writer, model, frame);
  drawSignature(writer, model);
  drawFoot(writer, model, frame);
  for (const annex of model.annexes) {
    writer.newPage();
    drawTitle(writer, annex.title);
    drawBlocks(writer, annex.blocks);
  }
  return writer.save();
}

function drawLetterhead(writer: PdfWriter, frame: Frame) {
  const centred: Area = { ...fullWidth, align: "center" };
  drawText(writer, frame.groupName, groupName, centred);
  writer.y -= 3;
  for (const line of frame.requisites) drawText(writer, line, requisites, centred);
  writer.y -= 6;
  writer.artifact(() => writer.rule(writer.y, fullWidth, 0.2, 0.75));
  writer.y -= 16;
}

/** The addressee at the left, date and numbers at the right. */
function drawAddressee(writer: PdfWriter, frame: Frame) {
  const top = writer.y;
  frame.recipient.forEach((line) => drawText(writer, line, body, leftColumn));
  const below = writer.y;

  writer.y = top;
  drawText(writer, frame.registration, body, rightColumn);
  if (frame.yourReference) drawText(writer, frame.yourReference, body, rightColumn);
  writer.y = Math.min(below, writer.y) - 18;
}

function drawTitle(writer: PdfWriter, text: string) {
  drawText(writer, text, title, fullWidth, "H1");
  writer.y -= 9;
}

function drawText(
  writer: PdfWriter,
  text: string,
  style: TextStyle,
  area: Area,
  tag: "P" | "H1" = "P",
) {
  const lines = writer.lines(text, style, area.width);
  const element = writer.tree.element(tag, writer.tree.document);
  writer.content(element, () => writer.show(lines, style, area));
  writer.y -= lines.length * style.leading;
}

/** Height of all that follows the text on the same page: it may not stand there without text. */
function endHeight(writer: PdfWriter, model: LetterModel, frame: Frame) {
  const attachments = attachmentsHeight(writer, model, frame);
  // A long list of attachments is text enough for the signature to stand with.
  const kept = attachments > writer.textHeight / 4 ? 3 * body.leading : attachments;
  return kept + afterText(writer, model);
}

const afterText = (writer: PdfWriter, model: LetterModel) =>
  gap + signatureHeight(writer, model) + FOOT_HEIGHT;

/** „Priedas. …“ on one line, several as a numbered list. */
const singleAttachment = ({ attachments }: LetterModel, frame: Frame) =>
  attachments.length === 1 ? `${frame.attachmentsLabel} ${attachments[0]}` : null;

function attachmentsHeight(writer: PdfWriter, model: LetterModel, frame: Frame) {
  const { attachments } = model;
  if (attachments.length === 0) return 0;
  const single = singleAttachment(model, frame);
  const height = (text: string, width: number) =>
    writer.lines(text, body, width).length * body.leading;
  if (single) return height(single, textWidth) + gap;
  const items = attachments.map((name) => height(name, textWidth - LIST_INDENT) + 3);
  return items.reduce((sum, item) => sum + item, body.leading) + gap;
}

function drawAttachments(writer: PdfWriter, model: LetterModel, frame: Frame) {
  if (model.attachments.length === 0) return;
  const below = afterText(writer, model);
  const single = singleAttachment(model, frame);
  if (single) return drawParagraph(writer, single, below);
  drawText(writer, frame.attachmentsLabel, body, fullWidth);
  drawList(writer, { type: "list", numbered: true, items: model.attachments }, below);
}

const positionArea: Area = { ...fullWidth, width: textWidth * 0.5 };
const nameArea: Area = {
  x: fullWidth.x + textWidth * 0.55,
  width: textWidth * 0.45,
  align: "right",
};

function signatureHeight(writer: PdfWriter, { signatory }: LetterModel) {
  const drafter = DRAFTER_SPACE + small.leading;
  if (!signatory) return drafter;
  const lines = writer.lines(signatory.position, body, positionArea.width).length;
  return SIGNING_SPACE + lines * body.leading + drafter;
}

/** Position at the left, name at the right, the signature between them. */
function drawSignature(writer: PdfWriter, model: LetterModel) {
  const { signatory } = model;
  if (writer.room < signatureHeight(writer, model) + FOOT_HEIGHT) writer.newPage();
  if (!signatory) return;
  writer.y -= SIGNING_SPACE;
  const top = writer.y;
  drawText(writer, signatory.position, body, positionArea);
  const below = writer.y;
  writer.y = top;
  drawText(writer, signatory.name, body, nameArea);
  writer.y = Math.min(below, writer.y);
}

/** At the foot of the letter's last page: drafter, emblem and statement of the EU, how to check. */
function drawFoot(writer: PdfWriter, model: LetterModel, frame: Frame) {
  writer.y = page.bottom + FOOT_HEIGHT + small.leading;
  drawText(writer, frame.drafter, small, fullWidth);
  writer.y -= 5;
  writer.artifact(() => writer.rule(writer.y, fullWidth));
  writer.y -= 7;

  const top = writer.y;
  const beside = (text: string, from: number, to: number) => {
    const area: Area = { x: page.left + from, width: to - from, align: "left" };
    const lines = writer.lines(text, small, area.width).length;
    writer.y = top - (QR_SIDE - lines * small.leading) / 2;
    drawText(writer, text, small, area);
  };
  const textEnd = textWidth - QR_SIDE - 10;
  const { euStatement } = model.group;
  if (euStatement === null) beside(frame.verification, 0, textEnd);
  else {
    drawEmblem(writer, model, top);
    beside(euStatement, EMBLEM.width + 8, textWidth * 0.42);
    beside(frame.verification, textWidth * 0.44, textEnd);
  }
  if (model.number === null) return;
  const place = { x: page.left + textWidth - QR_SIDE, bottom: top - QR_SIDE, side: QR_SIDE };
  const parent = writer.tree.document;
  drawQr(writer, model.verification.url, place, { parent, alternative: frame.picture });
}

function drawEmblem(writer: PdfWriter, model: LetterModel, top: number) {
  const bottom = top - (QR_SIDE + EMBLEM.height) / 2;
  const figure = writer.tree.element("Figure", writer.tree.document, {
    picture: {
      alternative: EMBLEM.alternative[model.language],
      box: [page.left, bottom, page.left + EMBLEM.width, bottom + EMBLEM.height],
    },
  });
  writer.content(figure, () => drawEuEmblem(writer, page.left, bottom, EMBLEM.height));
}

/** JSON with sorted keys: one text for one model. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${entries.join(",")}}`;
}
