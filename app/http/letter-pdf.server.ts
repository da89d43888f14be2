import { createHash } from "node:crypto";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { storeLetter } from "#app/domain/letters/store-letter.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { download, downloadHeaders } from "./download.server.ts";

const mime = "application/pdf";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A letter that is not issued, drawn for reading. */
export async function draftPdf(model: LetterModel, registration: string): Promise<Response> {
  const bytes = await drawLetter(model);
  const headers = downloadHeaders({ name: `${registration}.pdf`, mime, sha256: hashOf(bytes) });
  return new Response(Buffer.from(bytes), { headers });
}

/**
 * The kept PDF of an issued letter; drawn and kept first if the worker has not come to it. Where the
 * storage has lost it, it is drawn again, and must be what it was.
 */
export async function issuedPdf(
  request: Request,
  ctx: Ctx,
  { id, number, model }: { id: string; number: string; model: LetterModel },
): Promise<Response> {
  const { sha256, size } = await storeLetter(ctx, id, drawLetter);
  const file = { name: `${number}.pdf`, mime, sha256, size };
  const kept = await ctx.files.open(file);
  if (kept) {
    kept.destroy();
    return download(request, ctx.files, file);
  }
  const bytes = await drawLetter(model);
  if (hashOf(bytes) !== sha256) throw new Error(`letter ${number} is no longer drawn as it was`);
  return new Response(Buffer.from(bytes), { headers: downloadHeaders(file) });
}
