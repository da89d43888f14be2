import { findUpload, type UploadPlace } from "#app/domain/proposals/find-upload.server.ts";
import { keepPart } from "#app/domain/proposals/keep-part.server.ts";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { receiveUpload } from "./receive-upload.server.ts";

/** Takes one part of a file that arrives in several; whether it may, is asked before its bytes are read. */
export async function takePart(
  ctx: Ctx,
  request: Request,
  place: UploadPlace,
  told: { start: number; sha256: string },
) {
  const found = await findUpload(ctx, place);
  const isNext = found.ok && found.value.received === told.start;
  const received = await receiveUpload(request, async (bytes) => {
    if (isNext) return ctx.files.takePart(bytes, PART_BYTES);
    bytes.resume();
    return null;
  });
  const part = received.ok ? received.value.kept : null;
  try {
    if (!found.ok) return found;
    if (!isNext) return refuse("wrong-offset", { offset: found.value.received });
    if (!part) return refuse("part-broken", { offset: found.value.received });
    return await keepPart(ctx, found.value, told, part);
  } finally {
    await part?.drop();
  }
}
