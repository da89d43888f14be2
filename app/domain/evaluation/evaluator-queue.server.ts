import { evaluatorProposals } from "#app/domain/access/known-proposals.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { evaluatorState } from "./assigned-sheets.ts";

const most = 200;

/**
 * What the actor has to evaluate, the newest first: name and applicant of each proposal only. What
 * a conflict was declared about is not in it.
 */
export async function evaluatorQueue({ db, actor }: Pick<Ctx, "db" | "actor">) {
  if (actor.userId === null) return [];
  const personId = actor.userId;
  const assignments = await db.assignment.findMany({
    where: {
      evaluatorId: personId,
      proposal: evaluatorProposals(actor),
    },
    orderBy: { id: "desc" },
    take: most,
    select: {
      id: true,
      sheet: { select: { status: true, totalPoints: true, returnReason: true } },
      proposal: {
        select: {
          registration: true,
          title: true,
          status: true,
          organisation: { select: { legalForm: true, name: true } },
          declarations: { where: { personId }, select: { conflict: true } },
          call: {
            select: { number: true, title: true, titleEn: true, status: true, scoringUntil: true },
          },
        },
      },
    },
  });

  return assignments.map(({ id, sheet, proposal }) => {
    const { call, declarations, organisation, registration, title, status } = proposal;
    const declared = declarations.length > 0 ? ("noConflict" as const) : ("none" as const);
    return {
      id,
      registration: registration ?? "",
      title,
      applicant: printedName(organisation),
      call: { number: call.number, title: { lt: call.title, en: call.titleEn } },
      /** The last day of scoring, ISO. */
      until: call.scoringUntil?.toISOString().slice(0, 10) ?? null,
      isOpen: call.status === "EVALUATION" && status === "ELIGIBLE",
      state: evaluatorState({ declared, sheet }),
      total: sheet?.status === "SUBMITTED" ? sheet.totalPoints : null,
    };
  });
}
