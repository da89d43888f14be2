import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { storedSheet } from "./find-own-sheet.server.ts";
import { lackingOf } from "./lacking.ts";

/** The actor's own sheet as it would be handed in, and what it lacks for that. */
export async function checkSheetPage(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx, id);
  if (!assignment?.rights.ownSheet) return refuse("not-found");
  if (!assignment.rights.score) return refuse("scoring-closed");
  const sheet = await storedSheet(ctx.db, id);
  const { criteria, rules } = assignment.definition;
  const lines = (sheet?.lines ?? []).map(
    ({ criterionId, ...line }) => [criterionId, line] as const,
  );
  const scores = Object.fromEntries(lines);
  return ok({
    id,
    registration: assignment.registration ?? "",
    criteria,
    scores,
    remarks: sheet?.remarks ?? "",
    lacking: lackingOf(criteria, scores, rules),
    /** Which state of the sheet was checked. */
    seen: sheet?.changedAt.toISOString() ?? "",
  });
}
