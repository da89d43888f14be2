import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findCase } from "./find-case.server.ts";

/** What the form of a check is judged against, for whoever may check the proposal. */
export async function checkBasis(ctx: Ctx, { id }: { id: string }) {
  const of = await findCase(ctx.db, ctx, id);
  return of ? ok(of.basis) : refuse("not-found");
}
