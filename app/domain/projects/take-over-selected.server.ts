import { recordAll } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { newestReleased } from "#app/domain/decisions/newest-released.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * Makes a project of every released proposal of a call that is granted its support: selected, or
 * offered less and accepted. What is a project already is left as it is. Answers how many were made.
 */
export function takeOverSelected(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.manage) return refuse("not-found");
    await lockCall(tx, call.id, "alone");
    if (!call.releasedAt) return refuse("not-released");

    const { id: strategyId } = await tx.strategy.findFirstOrThrow({
      where: {
        goals: { some: { objectives: { some: { actions: { some: { id: call.actionId } } } } } },
      },
      select: { id: true },
    });
    const granted = await grantedProposals(tx, call.id);
    const made = await tx.project.createManyAndReturn({
      data: granted.map(({ proposalId, organisationId, promoter, title, grantCents }) => ({
        groupId: call.groupId,
        strategyId,
        actionId: call.actionId,
        ...{ organisationId, proposalId, promoter, title, grantCents },
      })),
      select: { id: true },
    });
    await recordAll(
      tx,
      ctx,
      made.map(({ id }) => ({
        groupId: call.groupId,
        kind: "project.take-over" as const,
        subject: id,
        data: { call: call.number },
      })),
    );
    return ok({ made: made.length });
  });
}

/** Proposals whose grant stands and that are no projects yet, as their decision was released. */
async function grantedProposals(tx: Tx, callId: string) {
  const rows = await tx.proposal.findMany({
    where: {
      callId,
      project: null,
      status: { in: ["SELECTED", "PARTIAL"] },
      released: { some: {} },
    },
    orderBy: { number: "asc" },
    select: {
      id: true,
      organisationId: true,
      offerReply: { select: { answer: true } },
      released: newestReleased({ outcome: true, applicant: true, title: true, grantCents: true }),
    },
  });
  return rows.flatMap(({ id: proposalId, organisationId, offerReply, released: [decision] }) => {
    const stands =
      decision?.outcome === "SELECTED" ||
      (decision?.outcome === "PARTIAL" && offerReply?.answer === "ACCEPTED");
    if (!decision || !stands) return [];
    const { applicant: promoter, title, grantCents } = decision;
    return [{ proposalId, organisationId, promoter, title, grantCents }];
  });
}
