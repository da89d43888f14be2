import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";

/** The criteria of the sheet that an assignment asks of the actor. */
export async function sheetCriteria(ctx: Ctx, { id }: { id: string }) {
  const assignment = await findAssignment(ctx.db, ctx, id);
  if (!assignment?.rights.ownSheet) return refuse("not-found");
  return ok(assignment.definition.criteria);
}
