import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { dropUpload } from "./drop-upload.server.ts";
import { findUpload, type UploadPlace } from "./find-upload.server.ts";

/** Gives up an upload of one's own; what has arrived of it goes at once. */
export async function cancelUpload(ctx: Ctx, place: UploadPlace) {
  const found = await findUpload(ctx, place);
  if (!found.ok) return found;
  if (!found.value.attachmentId) await dropUpload(ctx, found.value.id);
  return ok({ section: found.value.section });
}
