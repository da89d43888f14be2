import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type EvaluatorState, evaluatorState } from "./assigned-sheets.ts";

export interface MyAssignment {
  id: string;
  registration: string;
  applicant: string;
  partners: string[];
  title: string;
  state: EvaluatorState;
  /** Criteria with points, of the evaluator's own sheet. */
  filled: number;
  criteria: number;
  /** Hundredths; of the own submitted sheet. */
  totalPoints: number | null;
  call: { number: string; title: string; titleEn: string };
}

/**
 * What the evaluator is asked to score: the name of each proposal, its applicant and partners, and how
 * far the own sheet is. A proposal with a conflict is not in the list, nor is one of an organisation of
 * the evaluator's own.
 */
export async function listAssignments({ db, actor }: Ctx): Promise<MyAssignment[]> {
  const evaluatorId = actor.userId;
  if (!evaluatorId) return [];
  const groupIds = actor.groups.flatMap(({ role, groupId }) =>
    role === "EVALUATOR" ? [groupId] : [],
  );
  const own = actor.organisations.map(({ organisationId }) => organisationId);
  const found = await db.assignment.findMany({
    where: {
      evaluatorId,
      proposal: {
        organisationId: { notIn: own },
        call: { groupId: { in: groupIds }, status: "EVALUATION" },
        declarations: { none: { personId: evaluatorId, conflict: true } },
      },
    },
    orderBy: [{ proposal: { registration: "asc" } }],
    select: {
      id: true,
      evaluatorId: true,
      sheet: {
        select: {
          status: true,
          totalPoints: true,
          scores: { where: { points: { not: null } }, select: { criterion: true } },
        },
      },
      proposal: {
        select: {
          registration: true,
          call: { select: { number: true, title: true, titleEn: true } },
          callVersion: { select: { definition: true } },
          declarations: { where: { personId: evaluatorId }, select: { conflict: true } },
          submissions: {
            orderBy: { n: "desc" },
            take: 1,
            select: { title: true, snapshot: true },
          },
        },
      },
    },
  });

  return found.flatMap(({ id, sheet, proposal }) => {
    const [submission] = proposal.submissions;
    if (!submission) return [];
    const frozen = snapshot.parse(submission.snapshot);
    const declared = proposal.declarations.length > 0 ? ("noConflict" as const) : ("none" as const);
    const { criteria } = proposal.callVersion.definition as { criteria: unknown[] };
    return [
      {
        id,
        registration: proposal.registration ?? "",
        applicant: printedName(frozen.organisation),
        partners: partnersOf(frozen).map(({ name }) => name),
        title: submission.title,
        state: evaluatorState({ declared, sheet }),
        filled: sheet?.scores.length ?? 0,
        criteria: criteria.length,
        totalPoints: sheet?.totalPoints ?? null,
        call: proposal.call,
      },
    ];
  });
}
