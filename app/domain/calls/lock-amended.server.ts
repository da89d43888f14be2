import { refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lockCall } from "./lock-call.server.ts";
import { findStaffCall } from "./staff-call.server.ts";

/**
 * The published call of that number, alone with its drafts, for a change that staff make to it. Drafts
 * are held before the call, in the order in which handing in holds them.
 */
export async function lockAmended(tx: Tx, ctx: Ctx, number: string) {
  const call = await findStaffCall(tx, ctx, number);
  if (!call) return refuse("not-found");
  await tx.$queryRaw`
    SELECT 1 FROM "Proposal" WHERE "callId" = ${call.id}::uuid AND status = 'DRAFT'
    ORDER BY id FOR UPDATE`;
  const status = await lockCall(tx, call.id, "alone");
  if (status !== "PUBLISHED") return refuse("call-not-amendable");
  const held = await findStaffCall(tx, ctx, number);
  return held ? { ok: true as const, value: held } : refuse("not-found");
}
