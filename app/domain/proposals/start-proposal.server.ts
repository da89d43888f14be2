import { record } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { callPhase } from "#app/domain/calls/window.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";

interface Place {
  callId: string;
  callVersionId: string;
  organisationId: string;
  createdById: string;
}

/** Takes the first free place of the organisation in the call; null where it has none left. */
async function takePlace(tx: Tx, ctx: Ctx, place: Place, places: number) {
  for (let slot = 1; slot <= places; slot++) {
    const at = ctx.now();
    const [made] = await tx.proposal.createManyAndReturn({
      data: [{ ...place, slot, createdAt: at, changedAt: at }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return made.id;
  }
  return null;
}

/**
 * Opens a proposal of the organisation in an open call: the draft under way if there is one, else
 * a new one while the call allows it, else the one that was handed in last.
 */
export function startProposal(
  ctx: Ctx,
  { number, organisationId }: { number: string; organisationId: string },
) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number, status: "PUBLISHED" },
      select: { id: true, groupId: true, opensAt: true, closesAt: true, currentVersionId: true },
    });
    if (!call?.currentVersionId || !isId(organisationId)) return refuse("not-found");
    if (!can(ctx.actor, "proposal:start", { organisationId })) return refuse("not-found");

    const existing = await tx.proposal.findMany({
      where: { callId: call.id, organisationId, status: { not: "WITHDRAWN" } },
      orderBy: { id: "desc" },
      select: { id: true, status: true },
    });
    const draft = existing.find(({ status }) => status === "DRAFT");
    if (draft) return ok({ id: draft.id });
    if (callPhase(call, ctx.now()) !== "open") return refuse("call-not-open");

    const { content, rules } = await definitionOf(tx, call.currentVersionId);
    const { kind } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { kind: true },
    });
    if (!content.applicantKinds.includes(kind)) return refuse("applicant-not-eligible");

    const place = {
      callId: call.id,
      callVersionId: call.currentVersionId,
      organisationId,
      createdById: ctx.actor.userId ?? "",
    };
    const id = await takePlace(tx, ctx, place, rules.proposalsPerOrganisation);
    if (!id) {
      const [last] = await tx.proposal.findMany({
        where: { callId: call.id, organisationId, status: { not: "WITHDRAWN" } },
        orderBy: { id: "desc" },
        take: 1,
        select: { id: true },
      });
      return last ? ok({ id: last.id }) : refuse("not-found");
    }

    await addEvent(tx, ctx, id, { kind: "started", by: ctx.actor.name });
    await record(tx, ctx, { groupId: call.groupId, kind: "proposal.start", subject: id });
    return ok({ id });
  });
}
