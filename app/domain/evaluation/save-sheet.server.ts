import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { linesOf, type SheetDraft } from "./sheet-draft.ts";
import { writeSheet } from "./write-sheet.server.ts";

/** Keeps the evaluator's draft as it stands, complete or not; answers the state it has now. */
export function saveSheet(ctx: Ctx, { id, ...draft }: SheetDraft & { id: string }) {
  return ctx.transact(async (tx) => {
    const assignment = await findAssignment(tx, ctx, id);
    if (!assignment?.rights.ownSheet) return refuse("not-found");
    if (assignment.callStatus !== "EVALUATION" || assignment.status !== "ELIGIBLE")
      return refuse("scoring-closed");

    const { criteria } = assignment.definition;
    const { seen, remarks } = draft;
    const lines = linesOf(draft, criteria);
    const written = await writeSheet(tx, ctx, { assignmentId: id, seen, lines, remarks });
    return written.ok ? ok({ seen: written.value.changedAt.toISOString() }) : written;
  });
}
