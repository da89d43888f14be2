import { createHash, randomBytes } from "node:crypto";
import { beginUpload } from "#app/domain/proposals/begin-upload.server.ts";
import { finishUpload } from "#app/domain/proposals/finish-upload.server.ts";
import { PART_BYTES, partEnd } from "#app/domain/proposals/upload-parts.ts";
import { takePart } from "#app/http/take-part.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

export const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** A document of exactly so many bytes, never the same twice. */
export function aDocument(bytes = 2 * PART_BYTES + 300_000) {
  const head = Buffer.from("%PDF-1.7\n");
  return Buffer.concat([head, randomBytes(bytes - head.length)]);
}

export interface Place {
  id: string;
  field: string;
}

/** Announces a content as the script of a page does. */
export const begin = (ctx: Ctx, place: Place, content: Buffer, told: { replaces?: string } = {}) =>
  beginUpload(ctx, {
    ...place,
    name: "Sąmata.pdf",
    size: content.length,
    sha256: hashOf(content),
    ...told,
  });

/** Where an upload goes on; throws if it was not taken. */
export async function begun(ctx: Ctx, place: Place, content: Buffer) {
  const result = await begin(ctx, place, content);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Sends bytes as the part that begins at `start`, with their hash unless told another. */
export function sendPart(
  ctx: Ctx,
  place: Place & { upload: string },
  start: number,
  bytes: Buffer,
  sha256 = hashOf(bytes),
) {
  const body = new FormData();
  body.append("part", new File([new Uint8Array(bytes)], "part"));
  const request = new Request("http://localhost/", { method: "POST", body });
  return takePart(ctx, request, place, { start, sha256 });
}

export const partAt = (content: Buffer, start: number) =>
  content.subarray(start, partEnd(start, content.length));

/** Sends what lacks, up to `until`; answers the id of the upload. */
export async function sendParts(ctx: Ctx, place: Place, content: Buffer, until = content.length) {
  const { upload, offset } = await begun(ctx, place, content);
  for (let at = offset; at < until;) {
    const sent = await sendPart(ctx, { ...place, upload }, at, partAt(content, at));
    if (!sent.ok) throw new Error(sent.error.code);
    at = sent.value.offset;
  }
  return upload;
}

/** The whole way of a file that arrives in parts. */
export async function sendInParts(ctx: Ctx, place: Place, content: Buffer) {
  const upload = await sendParts(ctx, place, content);
  return finishUpload(ctx, { ...place, upload });
}
