import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { ofRate } from "#app/domain/values/money.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { approvalParts } from "./approval-parts.server.ts";
import type { Computation } from "./computation.ts";
import { findList } from "./find-list.server.ts";
import { moneyLeft } from "./money-left.server.ts";
import { changedRows, type StandingRow } from "./next-version.ts";
import { isReserveValid } from "./ready-version.server.ts";
import { standingRows } from "./standing-rows.server.ts";
import { secondPerson } from "./two-persons.ts";
import { waitingVersion } from "./waiting-version.server.ts";

/** What staff need to offer freed money to the reserve: the list in force, who has given up, what is free, and the version that waits. Sums in cents. */
export async function reservePage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await findList(db, call.id);
  const isReleased = list?.status === "RELEASED";
  const rows = isReleased ? await standingRows(db, list) : [];
  if (isReleased)
    await recordRead(ctx, { groupId: call.groupId, kind: "list.read", subject: list.id });
  const { reserveValidUntil, partialMinShareBp, budgetCents } = call.definition.rules;
  const named = list ? await withNames(db, list.computation, rows) : [];
  return ok({
    call: headOf(call),
    n: isReleased ? list.n : null,
    rows: named,
    rules: { partialMinShareBp },
    reserveValidUntil,
    isValid: isReserveValid(call, ctx.now()),
    budgetCents,
    freeCents: isReleased ? await freeCents(ctx, call, rows) : 0,
    waiting: await shownVersion(ctx, call, rows),
    versions: await db.rankedList.findMany({
      where: { callId: call.id, status: { in: ["RELEASED", "REPLACED"] } },
      orderBy: { n: "desc" },
      select: { n: true, status: true, releasedAt: true, changeWhy: true, frozenSha256: true },
    }),
  });
}

/** What call and action leave besides the grants that stand. */
async function freeCents(ctx: Ctx, call: StaffCall, rows: readonly StandingRow[]) {
  const money = await ctx.transact(async (tx) => ok(await moneyLeft(tx, call)));
  if (!money.ok) return 0;
  const { left, overcommitBp } = money.value;
  const { budgetCents } = call.definition.rules;
  const most = budgetCents + ofRate(budgetCents, overcommitBp);
  const taken = rows.reduce((sum, row) => sum + (row.isGivenUp ? 0 : row.grantCents), 0);
  return Math.max(0, Math.min(most, left ?? most) - taken);
}

/** Who each row is about, and how the applicant answered an offer. */
async function withNames(tx: Tx, computation: Computation, rows: readonly StandingRow[]) {
  const replies = await tx.offerReply.findMany({
    where: { proposalId: { in: rows.map(({ proposalId }) => proposalId) } },
    select: { proposalId: true, answer: true, at: true },
  });
  const answers = new Map(replies.map(({ proposalId, ...reply }) => [proposalId, reply]));
  const all = new Map(
    [...computation.proposals, ...computation.rejected].map((one) => [one.id, one]),
  );
  return rows.flatMap((row) => {
    const proposal = all.get(row.proposalId);
    if (!proposal) return [];
    const { registration, applicant, title } = proposal;
    const reply = answers.get(row.proposalId) ?? null;
    return [{ ...row, registration, applicant, title, reply }];
  });
}

async function shownVersion(ctx: Ctx, call: StaffCall, before: readonly StandingRow[]) {
  const { db, actor } = ctx;
  const version = await waitingVersion(db, call.id);
  if (!version) return null;
  const parts = await approvalParts(db, version);
  const after = await standingRows(db, version);
  const passed = after.filter(
    (row) =>
      row.outcome === "RESERVE" &&
      before.find((one) => one.proposalId === row.proposalId)?.deviation !== row.deviation,
  );
  const people = await db.user.findMany({
    where: { id: { in: [version.askedById, version.approvedById].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  const { n, status, changeWhy, askedAt, approvedAt, releaseAt, computation } = version;
  const changed = changedRows(before, after).map(({ row }) => row);
  return {
    n,
    status,
    changeWhy,
    askedAt,
    approvedAt,
    releaseAt,
    askedBy: nameOf(version.askedById),
    approvedBy: nameOf(version.approvedById),
    sha256: version.frozenSha256 ?? parts.sha256,
    word: status === "PROPOSED" ? secondPerson(actor.userId, parts) : null,
    changes: await withNames(db, computation, [...changed, ...passed]),
  };
}
