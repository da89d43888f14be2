import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

const keptMs = { FORWARDING: 30 * 86_400_000, FILES: 86_400_000, CALL: 7 * 86_400_000 };

interface Asked {
  kind: keyof typeof keptMs;
  listId?: string;
  addressee?: string;
  note?: string;
}

/** Puts an archive and the task that makes it down; only one of a kind is being made for a person. */
async function put(tx: Tx, ctx: Ctx, call: StaffCall, { kind, ...about }: Asked) {
  const { id: callId, groupId } = call;
  const askedById = ctx.actor.userId ?? "";
  const askedAt = ctx.now();
  const waiting = await tx.callArchive.count({
    where: { callId, kind, askedById, madeAt: null, isRefused: false, expiresAt: { gt: askedAt } },
  });
  if (waiting > 0) return refuse("archive-under-way");
  const total = await tx.proposal.count({ where: { callId, ...staffProposals(ctx.actor) } });
  if (total === 0 && kind !== "CALL") return refuse("archive-empty");
  const expiresAt = new Date(askedAt.getTime() + keptMs[kind]);
  const { id } = await tx.callArchive.create({
    data: { callId, kind, ...about, askedById, askedAt, total, expiresAt, proposalIds: [] },
    select: { id: true },
  });
  await enqueue(tx, ctx, `archive.make:${id}`, { kind: "archive.make", archiveId: id });
  const data = { what: kind, addressee: about.addressee ?? "", note: about.note ?? "" };
  await record(tx, ctx, { groupId, kind: "call.ask-archive", subject: callId, data });
  return ok({ id });
}

/** Asks for the files and sheets of all proposals of a call that the actor sees as staff. */
export function askFiles(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    return put(tx, ctx, call, { kind: "FILES" });
  });
}

/** Asks for everything of a call that the actor sees as staff, readable without the program. */
export function askCallArchive(ctx: Ctx, { number }: { number: string }) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call) return refuse("not-found");
    return put(tx, ctx, call, { kind: "CALL" });
  });
}

/**
 * Asks for the bundle that goes to the ministry or the paying agency: of an approved list, for staff
 * who are tied to none of its proposals. While a complaint waits the chair's reason is asked for.
 */
export function askForwarding(
  ctx: Ctx,
  { number, addressee, note }: { number: string; addressee: string; note: string },
) {
  return ctx.transact(async (tx) => {
    const call = await findStaffCall(tx, ctx, number);
    if (!call?.rights.decide) return refuse("not-found");
    const list = await findList(tx, call.id);
    if (list?.status !== "APPROVED" && list?.status !== "RELEASED") return refuse("not-approved");
    const isContested = (await openComplaints({ db: tx }, call.id)) > 0;
    if (isContested && note === "") return refuse("forwarding-note");
    return put(tx, ctx, call, { kind: "FORWARDING", listId: list.id, addressee, note });
  });
}
