import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { neededEvaluators } from "./assigned-sheets.ts";
import { conflictKey, findConflicts } from "./find-conflicts.server.ts";
import { findEvaluators } from "./find-evaluators.server.ts";
import { type AssignedSheet, findSheets } from "./find-sheets.server.ts";

export interface Assignments {
  number: string;
  /** Which assignments the person had before their eyes: `stateOfAssignments`. */
  seen: string;
  /** Every wanted pair, `proposalId:evaluatorId`. */
  pairs: readonly string[];
}

/** The assignments of a call as one word, to notice that another person has changed them. */
export const stateOfAssignments = (sheets: readonly Pick<AssignedSheet, "id">[]) =>
  fingerprint(sheets.map(({ id }) => id)).slice(0, 16);

/**
 * Makes the assignments of a call those that are wanted. One that has a sheet stays; a recused
 * evaluator neither counts nor can be assigned again. Each newly assigned person gets one mail.
 */
export function assignEvaluators(ctx: Ctx, { number, seen, pairs }: Assignments) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    if ((await lockCall(tx, call.id, "alone")) !== "EVALUATION") return refuse("not-in-evaluation");

    const sheets = await findSheets(tx, { callId: call.id });
    if (stateOfAssignments(sheets) !== seen) return refuse("changed-meanwhile");

    const proposals = await tx.proposal.findMany({
      where: { callId: call.id, status: "ELIGIBLE", ...staffProposals(ctx.actor) },
      select: { id: true, registration: true },
    });
    const evaluators = await findEvaluators(tx, ctx, call.groupId);
    const names = new Map(evaluators.map(({ id, name }) => [id, name]));
    const registrations = new Map(
      proposals.map(({ id, registration }) => [id, registration ?? ""]),
    );
    const wanted = [...new Set(pairs)].map(pairOf);
    const isKnown = wanted.every(
      ({ proposalId, evaluatorId }) => registrations.has(proposalId) && names.has(evaluatorId),
    );
    if (!isKnown) return refuse("not-found");

    const open = sheets.filter(({ proposalId }) => registrations.has(proposalId));
    const present = new Set(open.map(keyOf));
    const added = wanted.filter((pair) => !present.has(keyOf(pair)));
    const kept = new Set(wanted.map(keyOf));
    const removed = open.filter((one) => one.declared !== "conflict" && !kept.has(keyOf(one)));

    const conflicts = await findConflicts(tx, call.id, [...names.keys()]);
    const barred = added.find(({ proposalId, evaluatorId }) =>
      conflicts.has(conflictKey(proposalId, evaluatorId)),
    );
    if (barred) {
      return refuse("evaluator-conflict", {
        evaluator: names.get(barred.evaluatorId) ?? "",
        registration: registrations.get(barred.proposalId) ?? "",
      });
    }
    const locked = removed.find(({ sheet }) => sheet);
    if (locked) return refuse("assignment-has-sheet", { evaluator: locked.evaluatorName });

    const active = open.filter(({ declared }) => declared !== "conflict");
    const after = [...active.filter((one) => kept.has(keyOf(one))), ...added];
    const crowded = crowdedProposal(call, active, after);
    if (crowded) {
      const registration = registrations.get(crowded.proposalId) ?? "";
      return refuse("too-many-evaluators", { registration, n: crowded.needed });
    }

    await write(tx, ctx, call, { added, removed });
    return ok({ added: added.length, removed: removed.length });
  });
}

interface Pair {
  proposalId: string;
  evaluatorId: string;
}

const keyOf = ({ proposalId, evaluatorId }: Pair) => conflictKey(proposalId, evaluatorId);

function pairOf(text: string): Pair {
  const [proposalId = "", evaluatorId = ""] = text.split(":");
  return { proposalId, evaluatorId };
}

function crowdedProposal(
  { definition: { criteria, rules } }: StaffCall,
  active: readonly AssignedSheet[],
  after: readonly Pair[],
) {
  const count = new Map<string, number>();
  for (const { proposalId } of after) count.set(proposalId, (count.get(proposalId) ?? 0) + 1);
  for (const [proposalId, evaluators] of count) {
    const submitted = active.flatMap((one) =>
      one.proposalId === proposalId && one.sheet?.status === "SUBMITTED" ? [one.sheet.scores] : [],
    );
    const needed = neededEvaluators(criteria, submitted, rules);
    if (evaluators > needed) return { proposalId, needed };
  }
  return null;
}

async function write(
  tx: Tx,
  ctx: Ctx,
  call: StaffCall,
  { added, removed }: { added: readonly Pair[]; removed: readonly AssignedSheet[] },
) {
  const { id: callId, groupId } = call;
  const assignedAt = ctx.now();
  await tx.assignment.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
  await tx.assignment.createMany({
    data: added.map((pair) => ({ ...pair, assignedAt, assignedById: ctx.actor.userId ?? "" })),
  });
  for (const { proposalId, evaluatorId } of removed) {
    const data = { evaluatorId };
    await record(tx, ctx, { groupId, kind: "assignment.remove", subject: proposalId, data });
  }
  for (const { proposalId, evaluatorId } of added) {
    const data = { evaluatorId };
    await record(tx, ctx, { groupId, kind: "assignment.add", subject: proposalId, data });
  }

  const counts = new Map<string, number>();
  for (const { evaluatorId } of added) {
    counts.set(evaluatorId, (counts.get(evaluatorId) ?? 0) + 1);
  }
  const people = await tx.user.findMany({
    where: { id: { in: [...counts.keys()] } },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email: to, locale } of people) {
    const key = `mail.evaluation-assigned:${callId}:${id}:${assignedAt.toISOString()}`;
    const count = counts.get(id) ?? 0;
    await enqueue(tx, ctx, key, { kind: "mail.evaluation-assigned", to, locale, callId, count });
  }
}
