import { can, isSignedIn } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const select = {
  id: true,
  groupId: true,
  strategyId: true,
  kind: true,
  state: true,
  title: true,
  titleEn: true,
  text: true,
  textEn: true,
  startsAt: true,
  endsAt: true,
  place: true,
  link: true,
  membersOnly: true,
  capacity: true,
  registerUntil: true,
  publishedAt: true,
  cancelledWhy: true,
  headcount: true,
  minutesNo: true,
  revision: true,
  call: { select: { id: true, number: true, title: true, titleEn: true } },
  group: { select: { slug: true, shortName: true } },
} satisfies Prisma.EventSelect;

/** The event for staff of its group; null for everybody else. */
export async function findStaffEvent(
  tx: Pick<Tx, "event">,
  { actor }: Pick<Ctx, "actor">,
  id: string,
) {
  if (!isSignedIn(actor) || !isId(id)) return null;
  const event = await tx.event.findUnique({ where: { id }, select });
  return event && can(actor, "group:work", event) ? event : null;
}

/** Holds the row of an event until the transaction ends, so that places are given one after another. */
export const holdEvent = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Event" WHERE id = ${id}::uuid FOR UPDATE`;

/** The event held by its staff until the transaction ends. */
export async function lockStaffEvent(tx: Tx, asking: Pick<Ctx, "actor">, id: string) {
  if (!isId(id)) return null;
  await holdEvent(tx, id);
  return findStaffEvent(tx, asking, id);
}
