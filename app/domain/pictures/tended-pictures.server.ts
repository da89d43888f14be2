import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findPicturePlace, type Place } from "./find-place.server.ts";
import { orderOfPictures, shownOfPicture } from "./shown-picture.ts";

/** All pictures of a place for who tends them, with what waits for staff. */
export async function tendedPictures(ctx: Pick<Ctx, "db" | "actor">, place: Place) {
  const found = await findPicturePlace(ctx.db, ctx, place);
  if (!found) return refuse("not-found");
  const { where, title, manage, add } = found;
  const pictures = await ctx.db.picture.findMany({
    where,
    orderBy: orderOfPictures,
    select: { ...shownOfPicture, approvedAt: true },
  });
  const waits = place.kind === "project";
  return ok({
    title,
    manage,
    add,
    pictures: pictures.map(({ approvedAt, ...picture }) => ({
      ...picture,
      waits: waits && approvedAt === null,
      isOpen: add && (manage || approvedAt === null),
    })),
  });
}
