import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findContested } from "./find-contested.server.ts";
import { isOpenComplaint } from "./lifecycle.ts";
import { readComplaint } from "./read-complaint.server.ts";
import { complaintObstacle } from "./send-complaint.server.ts";

/** The page on which a released decision is complained of, or the complaint that stands is read. */
export async function complaintPage(ctx: Ctx, { id }: { id: string }) {
  const found = await findContested(ctx.db, ctx, id);
  if (!found.ok) return found;
  const contested = found.value;
  const { complaint, mayComplain, call } = contested;
  return ok({
    id,
    registration: contested.registration,
    title: contested.title,
    call: { number: call.number, title: call.title, titleEn: call.titleEn },
    group: call.group.shortName,
    decision: contested.decision,
    answerDays: contested.answerDays,
    obstacle: complaintObstacle(ctx, contested, ctx.now())?.error ?? null,
    standing: complaint && (await readComplaint(ctx.db, complaint.id)),
    mayWithdraw: complaint !== null && mayComplain && isOpenComplaint(complaint.status),
    signatory: { name: ctx.actor.name, email: ctx.actor.email },
  });
}
