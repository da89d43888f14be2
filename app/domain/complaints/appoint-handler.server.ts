import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue, enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { staffOf } from "#app/domain/proposals/tell-people.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";
import { workingDayBefore } from "#app/domain/values/working-days.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { decidersOf, findHandled, type Handled, lockComplaint } from "./find-handled.server.ts";
import { isOpenComplaint } from "./lifecycle.ts";

/** Working days before the last one on which the handler is reminded, at nine in Vilnius. */
const REMINDED = [5, 1] as const;

/**
 * Staff of the group who may examine a complaint about a proposal: impartial, not its evaluators, not
 * of the board, and not of those who decided about it.
 */
export async function possibleHandlers(
  tx: Tx | Ctx["db"],
  ctx: Ctx,
  { groupId, proposalId }: Pick<Handled, "groupId" | "proposalId">,
) {
  const deciders = await decidersOf(tx, proposalId);
  const staff = (await staffOf(tx, ctx, groupId)).filter(({ id }) => !deciders.has(id));
  const asked = await Promise.all(
    staff.map(async ({ id, email, locale }) => {
      const actor = await actorOf({ db: ctx.db, now: ctx.now }, id);
      const rights = await accessToProposal(tx, { actor, now: ctx.now }, proposalId);
      return rights.examineComplaint ? [{ id, email, locale, name: actor.name }] : [];
    }),
  );
  return asked.flat();
}

/**
 * Appoints who examines a complaint, or another one while it is open. An evaluator of the proposal,
 * a member of the board and whoever is tied to it are refused (domain.md §2.2, 22).
 */
export function appointHandler(ctx: Ctx, { id, handlerId }: { id: string; handlerId: string }) {
  return ctx.transact(async (tx) => {
    const before = await findHandled(tx, ctx, id);
    if (!before.ok) return before;
    await lockComplaint(tx, id);
    const found = await findHandled(tx, ctx, id);
    if (!found.ok) return found;
    const complaint = found.value;
    if (!isOpenComplaint(complaint.status)) return refuse("complaint-ended");
    const handlers = await possibleHandlers(tx, ctx, complaint);
    const handler = handlers.find((one) => one.id === handlerId);
    if (!handler) return refuse("handler-partial");

    const appointedAt = ctx.now();
    await tx.complaint.update({ where: { id }, data: { handlerId, appointedAt } });
    await record(tx, ctx, {
      groupId: complaint.groupId,
      kind: "complaint.appoint",
      subject: id,
      data: { handlerId },
    });
    const about = { to: handler.email, locale: handler.locale, complaintId: id, handlerId };
    const key = `complaint-handler:${id}:${handlerId}`;
    await enqueue(tx, ctx, `${key}:${appointedAt.toISOString()}`, {
      kind: "mail.complaint-handler",
      ...about,
      what: "appointed",
    });
    const answerBy = complaint.answerBy.toISOString().slice(0, 10);
    await enqueueAll(
      tx,
      ctx,
      REMINDED.flatMap((days) => {
        const at = vilniusToInstant(`${workingDayBefore(answerBy, days)}T09:00`);
        if (!(at instanceof Date) || at <= appointedAt) return [];
        return [
          {
            key: `${key}:due:${days}`,
            task: { kind: "mail.complaint-handler" as const, ...about, what: "due" as const },
            at,
          },
        ];
      }),
    );
    return ok({ id });
  });
}
