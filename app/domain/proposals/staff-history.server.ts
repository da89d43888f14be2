import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { refusedAttempts } from "./refused-attempts.server.ts";
import { submissionHistory } from "./submission-history.server.ts";

/** What was handed in when, and which attempts were refused, for the staff of a proposal. */
export async function staffHistory(ctx: Ctx, { id, locale }: { id: string; locale: Locale }) {
  if (!(await accessToProposal(ctx.db, ctx, id)).staff) return refuse("not-found");
  const history = await submissionHistory(ctx, { id, locale });
  if (!history.ok) return history;
  return ok({ id, ...history.value, attempts: await refusedAttempts(ctx, id) });
}
