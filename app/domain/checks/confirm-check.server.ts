import { record } from "#app/domain/audit/record.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** The second pair of eyes: another member of staff agrees with an ended check. */
export function confirmCheck(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    if (!(await accessToProposal(tx, ctx, id)).check) return refuse("not-found");
    const proposal = await tx.proposal.findUniqueOrThrow({
      where: { id },
      select: {
        call: { select: { groupId: true } },
        checks: {
          orderBy: { id: "desc" },
          take: 1,
          select: { id: true, outcome: true, checkedById: true },
        },
      },
    });
    const [check] = proposal.checks;
    if (!check?.outcome) return refuse("check-not-ended");
    if (check.checkedById === ctx.actor.userId) return refuse("same-person");

    const { count } = await tx.check.updateMany({
      where: { id: check.id, secondById: null },
      data: { secondById: ctx.actor.userId, secondAt: ctx.now() },
    });
    if (count === 0) return refuse("already-confirmed");

    const { groupId } = proposal.call;
    await record(tx, ctx, { groupId, kind: "check.confirm", subject: check.id });
    return ok({ id });
  });
}
