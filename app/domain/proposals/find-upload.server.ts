import { createHash } from "node:crypto";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPlace } from "./find-slot.server.ts";

export interface UploadPlace {
  id: string;
  field: string;
  upload: string;
}

/** The name of a part in the storage: the same at every try, so that none is left behind unknown. */
export const partName = (upload: string, start: number) =>
  createHash("sha256").update(`${upload}:${start}`).digest("hex");

/** An upload that the actor began, to a field whose files they may still change. */
export async function findUpload(ctx: Ctx, { id, field, upload }: UploadPlace) {
  const place = await findPlace(ctx, { id, field });
  if (!place.ok) return place;
  if (!isId(upload)) return refuse("not-found");
  const row = await ctx.db.upload.findUnique({
    where: { id: upload, proposalId: id, field, userId: ctx.actor.userId ?? "" },
    select: {
      id: true,
      name: true,
      size: true,
      sha256: true,
      replaces: true,
      received: true,
      attachmentId: true,
    },
  });
  if (!row) return refuse("not-found");
  const { size, received, ...rest } = row;
  return ok({
    ...rest,
    size: Number(size),
    received: Number(received),
    section: place.value.section,
    limits: { maxBytes: Number(size), accept: place.value.field.accept },
  });
}
export type FoundUpload = Extract<Awaited<ReturnType<typeof findUpload>>, { ok: true }>["value"];
