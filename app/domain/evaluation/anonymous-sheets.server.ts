import type { Criterion } from "#app/domain/calls/definition.ts";
import type { Tx } from "#app/platform/ports.ts";
import { aggregate } from "./aggregate.ts";
import type { AnonymousSheets } from "./anonymous-sheets.ts";
import { findSheets } from "./find-sheets.server.ts";
import { withLetters } from "./sheet-letters.server.ts";

interface Rules {
  criteria: readonly Criterion[];
  rules: Parameters<typeof aggregate>[2];
}

/**
 * The submitted sheets of a proposal that nobody recused wrote, with their means but without names.
 * `ownerId` is left out of the sheets, not of the means. Whoever calls it has asked `seeScores`.
 */
export async function anonymousSheets(
  tx: Tx,
  proposalId: string,
  { criteria, rules }: Rules,
  ownerId: string | null = null,
): Promise<AnonymousSheets> {
  const found = await findSheets(tx, { id: proposalId });
  const counted = found.flatMap(({ evaluatorId, declared, sheet }) =>
    declared !== "conflict" && sheet?.status === "SUBMITTED" ? [{ evaluatorId, ...sheet }] : [],
  );
  const result = aggregate(
    criteria,
    counted.map(({ scores }) => scores),
    rules,
  );
  const sheets = withLetters(proposalId, counted)
    .map(({ evaluatorId, letter, totalPoints, scores, justifications, remarks }) => ({
      isOwn: evaluatorId === ownerId,
      shown: {
        letter,
        total: totalPoints ?? 0,
        scores,
        justifications,
        remarks,
      },
    }))
    .filter(({ isOwn }) => !isOwn)
    .map(({ shown }) => shown);
  return {
    criteria: criteria.map(({ id, title, kind, weightBp, maxPoints }) => ({
      id,
      title,
      kind,
      weightBp,
      maxPoints,
    })),
    sheets,
    mean: result && {
      total: result.total,
      byCriterion: Object.fromEntries(
        result.means.map(({ criterionId, mean }) => [criterionId, mean]),
      ),
    },
  };
}
