import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";

/** Milliseconds after which somebody who has not been heard of is there no more. */
const FORGOTTEN = 45_000;

/** Somebody else of the organisation who has the page of a section open. */
export interface Present {
  name: string;
  section: string;
}

/** Who else is at a proposal now. The caller has made sure that it is the actor's own organisation's. */
async function othersAt(ctx: Ctx, id: string): Promise<Present[]> {
  const rows = await ctx.db.presence.findMany({
    where: {
      proposalId: id,
      at: { gt: new Date(ctx.now().getTime() - FORGOTTEN) },
      NOT: { userId: ctx.actor.userId ?? "" },
      user: { disabledAt: null },
    },
    orderBy: { userId: "asc" },
    take: 20,
    select: { section: true, user: { select: { name: true } } },
  });
  return rows.map(({ section, user }) => ({ name: user.name, section }));
}

/** Who else of the organisation is at the proposal; nobody for anybody outside of it. */
export async function whoElse(ctx: Ctx, id: string): Promise<Present[]> {
  const rights = await accessToProposal(ctx.db, ctx, id);
  return rights.own ? othersAt(ctx, id) : [];
}

/**
 * Says that the actor has the page of a section open, or with an empty section that they have left,
 * and tells who else is there and whether the proposal still takes answers.
 */
export async function tellPresence(ctx: Ctx, { id, section }: { id: string; section: string }) {
  const { actor } = ctx;
  const rights = await accessToProposal(ctx.db, ctx, id);
  if (!rights.own || !isSignedIn(actor)) return refuse("not-found");

  const proposal = await ctx.db.proposal.findUniqueOrThrow({
    where: { id },
    select: { extendedUntil: true, clarifyUntil: true, call: { select: { closesAt: true } } },
  });
  const { extendedUntil, clarifyUntil } = proposal;
  const closesAt = clarifyUntil ?? deadlineOf({ ...proposal.call, extendedUntil });
  const isOpen = rights.edit || rights.clarify;
  const at = ctx.now();
  await ctx.transact(async (tx) => {
    await tx.presence.deleteMany({
      where: {
        proposalId: id,
        OR: [{ userId: actor.userId }, { at: { lte: new Date(at.getTime() - FORGOTTEN) } }],
      },
    });
    if (section !== "" && isOpen)
      await tx.$executeRaw`
        INSERT INTO "Presence" ("proposalId", "userId", section, at)
        VALUES (${id}::uuid, ${actor.userId}::uuid, ${section.slice(0, 100)}, ${at}::timestamptz)
        ON CONFLICT ("proposalId", "userId") DO UPDATE SET section = excluded.section, at = excluded.at`;
    return ok(null);
  });
  return ok({ others: await othersAt(ctx, id), isOpen, closesAt });
}
