import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Tx } from "#app/platform/ports.ts";

/**
 * Of each call that waits for sheets: how many are in of how many, among the proposals that `known`
 * lets through, and the last day. No points.
 */
export async function scoringCounts(tx: Tx, known: Prisma.ProposalWhereInput) {
  const found = await tx.proposal.findMany({
    where: {
      AND: [known, { call: { status: "EVALUATION", lists: { none: {} } } }],
      status: "ELIGIBLE",
    },
    select: {
      id: true,
      callId: true,
      declarations: { where: { conflict: true }, select: { personId: true } },
      assignments: { select: { evaluatorId: true, sheet: { select: { status: true } } } },
      call: {
        select: {
          number: true,
          scoringUntil: true,
          currentVersionId: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
    },
  });
  const calls = new Map(found.map(({ callId, call }) => [callId, call]));
  const counts = [...calls].map(async ([id, { currentVersionId, ...call }]) => {
    const { rules } = await definitionOf(tx, currentVersionId ?? "");
    const own = found.filter(({ callId }) => callId === id);
    const sheets = own.map(({ assignments, declarations }) => {
      const recused = new Set(declarations.map(({ personId }) => personId));
      const active = assignments.filter(({ evaluatorId }) => !recused.has(evaluatorId));
      return {
        submitted: active.filter(({ sheet }) => sheet?.status === "SUBMITTED").length,
        needed: Math.max(rules.evaluatorsPerProposal, active.length),
      };
    });
    return {
      number: call.number,
      group: call.group,
      until: call.scoringUntil?.toISOString().slice(0, 10) ?? null,
      submitted: sheets.reduce((sum, { submitted }) => sum + submitted, 0),
      needed: sheets.reduce((sum, { needed }) => sum + needed, 0),
    };
  });
  return (await Promise.all(counts)).toSorted((a, b) => a.number.localeCompare(b.number));
}
