import { record } from "#app/domain/audit/record.server.ts";
import { keepFile, type Stored } from "#app/domain/proposals/keep-file.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPicturePlace, lockPicturePlace, type Place } from "./find-place.server.ts";
import { pictureLimits } from "./picture-limits.ts";
import type { PictureInput } from "./picture-schema.ts";

/** A picture as it was written anew and stored. */
export interface StoredPicture {
  wide: Stored;
  narrow: Stored;
  /** Of the wide one, in pixels. */
  width: number;
  height: number;
}

/** Whether the actor may add pictures there: asked before the bytes are read. */
export async function mayAddPicture(ctx: Pick<Ctx, "db" | "actor">, place: Place) {
  const found = await findPicturePlace(ctx.db, ctx, place);
  return found?.add ? ok(null) : refuse("not-found");
}

/** Puts a picture behind the others. What staff add to a project is public with it; a promoter's waits for them. */
export function addPicture(
  ctx: Ctx,
  { place, image, ...input }: PictureInput & { place: Place; image: StoredPicture },
) {
  return ctx.transact(async (tx) => {
    const found = await lockPicturePlace(tx, ctx, place);
    if (!found?.add) return refuse("not-found");
    const { where, groupId, manage } = found;
    const there = await tx.picture.aggregate({
      where,
      _count: true,
      _max: { position: true },
    });
    if (there._count >= pictureLimits.most) return refuse("too-many-pictures");
    for (const file of [image.wide, image.narrow]) {
      const kept = await keepFile(tx, ctx, file);
      if (!kept.ok) return kept;
    }
    const at = ctx.now();
    const passes = manage && place.kind === "project";
    const { id } = await tx.picture.create({
      data: {
        ...where,
        position: (there._max.position ?? 0) + 1,
        alt: input.alt,
        altEn: input.altEn,
        author: input.author,
        wideSha256: image.wide.sha256,
        narrowSha256: image.narrow.sha256,
        width: image.width,
        height: image.height,
        addedById: ctx.actor.userId,
        addedAt: at,
        ...(passes && { approvedAt: at, approvedById: ctx.actor.userId }),
      },
      select: { id: true },
    });
    await record(tx, ctx, { groupId, kind: `${place.kind}.add-picture`, subject: place.id });
    return ok({ id });
  });
}
