import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockPicturePlace, type Place } from "./find-place.server.ts";
import type { PictureText } from "./picture-schema.ts";

interface Asked {
  place: Place;
  picture: string;
}

/** Lets everybody see a picture that a promoter added to a project. */
export function approvePicture(ctx: Ctx, { place, picture }: Asked) {
  return ctx.transact(async (tx) => {
    const found = await lockPicturePlace(tx, ctx, place);
    if (!found?.manage || !isId(picture)) return refuse("not-found");
    const { count } = await tx.picture.updateMany({
      where: { ...found.where, id: picture, approvedAt: null },
      data: { approvedAt: ctx.now(), approvedById: ctx.actor.userId },
    });
    if (count === 0) return refuse("not-found");
    const { groupId } = found;
    await record(tx, ctx, { groupId, kind: `${place.kind}.approve-picture`, subject: place.id });
    return ok(null);
  });
}

/** Takes a picture away for good: staff any, a promoter those that staff have not let pass. */
export function removePicture(ctx: Ctx, { place, picture }: Asked) {
  return ctx.transact(async (tx) => {
    const found = await lockPicturePlace(tx, ctx, place);
    if (!found?.add || !isId(picture)) return refuse("not-found");
    const { where, groupId, manage } = found;
    const { count } = await tx.picture.deleteMany({
      where: { ...where, id: picture, ...(!manage && { approvedAt: null }) },
    });
    if (count === 0) return refuse("not-found");
    await record(tx, ctx, { groupId, kind: `${place.kind}.remove-picture`, subject: place.id });
    return ok(null);
  });
}

/** Says anew what a picture shows and who took it: staff of any, a promoter of those not let pass. */
export function describePicture(
  ctx: Ctx,
  { place, picture, alt, altEn, author }: Asked & PictureText,
) {
  return ctx.transact(async (tx) => {
    const found = await lockPicturePlace(tx, ctx, place);
    if (!found?.add || !isId(picture)) return refuse("not-found");
    const { where, groupId, manage } = found;
    const { count } = await tx.picture.updateMany({
      where: { ...where, id: picture, ...(!manage && { approvedAt: null }) },
      data: { alt, altEn, author },
    });
    if (count === 0) return refuse("not-found");
    await record(tx, ctx, { groupId, kind: `${place.kind}.describe-picture`, subject: place.id });
    return ok(null);
  });
}

/** Changes places with the picture before it; nothing for the first. */
export function raisePicture(ctx: Ctx, { place, picture }: Asked) {
  return ctx.transact(async (tx) => {
    const found = await lockPicturePlace(tx, ctx, place);
    if (!found?.add) return refuse("not-found");
    const { where, groupId } = found;
    const pictures = await tx.picture.findMany({
      where,
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, position: true },
    });
    const at = pictures.findIndex(({ id }) => id === picture);
    const [before, raised] = [pictures[at - 1], pictures[at]];
    if (!raised) return refuse("not-found");
    if (!before) return ok(null);
    const move = (id: string, position: number) =>
      tx.picture.update({ where: { id }, data: { position }, select: { id: true } });
    await move(raised.id, before.position);
    await move(before.id, raised.position);
    await record(tx, ctx, { groupId, kind: `${place.kind}.order-pictures`, subject: place.id });
    return ok(null);
  });
}
