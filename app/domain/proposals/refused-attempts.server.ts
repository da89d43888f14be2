import { z } from "zod";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Attempt } from "./attempt.ts";

const MOST = 50;
const noted = z.object({ reason: z.string(), receivedAt: z.iso.datetime() });

/** The last refused attempts, the newest first, for its people and for staff who may know of it. */
export async function refusedAttempts(ctx: Ctx, id: string): Promise<Attempt[]> {
  const { own, staff, judgeExtension } = await accessToProposal(ctx.db, ctx, id);
  if (!own && !staff && !judgeExtension) return [];
  const entries = await ctx.db.auditEntry.findMany({
    where: { subject: id, kind: "proposal.submit-refused" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, actorId: true, data: true },
  });
  const people = await ctx.db.user.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  return entries.flatMap(({ id: entry, actorId, data }) => {
    const { data: attempt } = noted.safeParse(data);
    if (!attempt) return [];
    const by = people.find((person) => person.id === actorId)?.name ?? "";
    return [{ id: entry, at: new Date(attempt.receivedAt), reason: attempt.reason, by }];
  });
}
