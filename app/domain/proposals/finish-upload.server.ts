import { Readable } from "node:stream";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { attachFile } from "./attach-file.server.ts";
import { dropUpload } from "./drop-upload.server.ts";
import { findUpload, partName, type UploadPlace } from "./find-upload.server.ts";

class PartLost extends Error {}

/** The bytes of all parts, one after the other. */
async function* bytesOf({ db, files }: Ctx, id: string) {
  const parts = await db.uploadPart.findMany({
    where: { uploadId: id },
    orderBy: { start: "asc" },
    select: { start: true, size: true },
  });
  for (const { start, size } of parts) {
    const bytes = await files.open({ sha256: partName(id, Number(start)), size });
    if (!bytes) throw new PartLost(`part ${start} of upload ${id}`);
    yield* bytes;
  }
}

/** Null where parts are gone or damaged; with another key none would open, and all are kept. */
async function lost({ files }: Ctx, error: unknown) {
  if (!(error instanceof PartLost || files.isDamage(error))) throw error;
  await files.check();
  return null;
}

/**
 * Makes an attachment of an upload that has arrived whole: judged as a file that came in one request,
 * and attached in one transaction. Asked again, it answers with the same attachment.
 */
export async function finishUpload(ctx: Ctx, place: UploadPlace) {
  const found = await findUpload(ctx, place);
  if (!found.ok) return found;
  const { id, name, size, sha256, received, replaces, attachmentId, section, limits } = found.value;
  if (attachmentId) return ok({ id: attachmentId, section });
  if (received < size) return refuse("wrong-offset", { offset: received });

  const stored = await ctx.files
    .store(Readable.from(bytesOf(ctx, id), { objectMode: false }), limits)
    .catch((error: unknown) => lost(ctx, error));
  if (!stored?.ok || stored.value.sha256 !== sha256) {
    // Somebody else has finished it meanwhile, or its bytes are not those that were told: it begins anew.
    const now = await findUpload(ctx, place);
    if (now.ok && now.value.attachmentId) return ok({ id: now.value.attachmentId, section });
    if (now.ok) await dropUpload(ctx, id);
    return stored && !stored.ok ? stored : refuse("upload-broken");
  }

  const file = stored.value;
  const attached = await attachFile(ctx, {
    id: place.id,
    field: place.field,
    replaces: replaces ?? undefined,
    name,
    file,
    upload: id,
  });
  if (attached.ok) await dropUpload(ctx, id, "row");
  return attached;
}
