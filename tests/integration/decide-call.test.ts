import { expect } from "vitest";
import { verifyChains } from "#app/domain/audit/verify-chains.server.ts";
import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { compute, readComputation } from "#app/domain/decisions/computation.ts";
import { listFingerprint } from "#app/domain/decisions/list-fingerprint.server.ts";
import { putBackDecisions } from "#app/domain/decisions/put-back.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { closeMeeting } from "#app/domain/meetings/close-meeting.server.ts";
import { writeMotions } from "#app/domain/meetings/write-motions.server.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { approve, aScoredCall, boardOf, decide, rowsOf } from "#tests/support/play-decision.ts";
import { done } from "#tests/support/play-evaluation.ts";
import { carry, meet, prepare } from "#tests/support/play-meeting.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const reason = "Valdyba atsižvelgė į veiksmo rodiklius.";

/** Budget 100 000: the first two fit, 30 000 are left for the third, the fourth fails. */
const five = [
  { total: 9000, requestedCents: 4_000_000 },
  { total: 8000, requestedCents: 3_000_000 },
  { total: 7000, requestedCents: 4_000_000 },
  { total: 6000, requestedCents: 2_000_000 },
  { total: 4000, requestedCents: 2_000_000 },
];

type Scored = Awaited<ReturnType<typeof aScoredCall>>;

/** A planned meeting with the call on its agenda, and what puts rows to its vote. */
async function onTheTable(staff: Ctx, { group, member, call }: Scored) {
  const board = await boardOf(staff.db, { group, member });
  const id = await prepare(staff, { group, calls: [call], board });
  const { number } = call;
  const put = (rows: readonly BoardRow[]) => writeMotions(staff, { id, number, rows });
  return { id, board, put };
}

test("the stored list is what its own inputs give, to the last hundredth and bit", async ({
  db,
  as,
}) => {
  const { call } = await aScoredCall(db, as, await aGroup(db), five);
  const list = await db.rankedList.findFirstOrThrow({ where: { callId: call.id } });
  const stored = readComputation(list.computation);
  const { places, line, ...input } = stored;
  expect(compute(input)).toEqual({ ...input, places, line });
  expect(fingerprint(compute(input))).toBe(list.sha256);
  expect(places.map(({ outcome }) => outcome)).toEqual([
    { kind: "SELECTED" },
    { kind: "SELECTED" },
    { kind: "PARTIAL", offerCents: 3_000_000 },
    { kind: "RESERVE", place: 1 },
    { kind: "BELOW_THRESHOLD" },
  ]);
});

test("what the board decides as computed is proposed, and then approved with its letters frozen", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  await done(approve(db, as, scene));
  expect(await db.rankedList.findFirst()).toMatchObject({
    status: "APPROVED",
    approvedById: scene.colleague.userId,
  });
  const decisions = await db.decision.findMany({ orderBy: { proposal: { number: "asc" } } });
  expect(decisions).toMatchObject([
    { outcome: "SELECTED", grantCents: 4_000_000n, place: 1, reservePlace: null },
    { outcome: "SELECTED", grantCents: 3_000_000n, place: 2, reservePlace: null },
    { outcome: "PARTIAL", grantCents: 3_000_000n, place: 3, reservePlace: null },
    { outcome: "RESERVE", grantCents: 0n, place: 4, reservePlace: 1 },
    { outcome: "NOT_SELECTED", grantCents: 0n, place: null, points: 4000 },
  ]);
  expect(decisions.every(({ letterModel }) => letterModel !== null)).toBe(true);
  expect(await db.releasedDecision.count()).toBe(0);
  expect(await db.letter.count()).toBe(0);
  expect(await approveDecisions(as(scene.colleague), scene.call)).toMatchObject(
    code("not-proposed"),
  );
});

test("leaving the computed outcome, sum or place needs a written reason for each row", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { call, staff } = scene;
  const rows = await rowsOf(db, call);
  const { put, id, board } = await onTheTable(as(staff), scene);
  const change = (index: number, changes: object) =>
    rows.map((row, at) => (at === index ? { ...row, ...changes } : row));

  const skipped = change(1, { outcome: "RESERVE", grantCents: 0 });
  expect(await put(skipped)).toMatchObject(code("decisions-incomplete"));
  const smaller = change(2, { grantCents: 2_500_000 });
  expect(await put(smaller)).toMatchObject(code("decisions-incomplete"));
  const swapped = rows.map((row) =>
    row.place === 1 ? { ...row, place: 2 } : row.place === 2 ? { ...row, place: 1 } : row,
  );
  expect(await put(swapped)).toMatchObject(code("decisions-incomplete"));

  const reasoned = change(1, { outcome: "RESERVE", grantCents: 0, deviation: reason });
  await done(put(reasoned));
  await done(carry(as(staff), id, board));
  expect(
    await db.decision.findMany({ where: { outcome: "RESERVE" }, orderBy: { place: "asc" } }),
  ).toMatchObject([
    { place: 2, reservePlace: 1, deviation: reason },
    { place: 4, reservePlace: 2, deviation: "" },
  ]);
});

test.for([
  { name: "a sum above what was asked", at: 0, change: { grantCents: 4_000_001 } },
  { name: "a whole selection with a smaller sum", at: 0, change: { grantCents: 1 } },
  { name: "a part that is the whole", at: 2, change: { grantCents: 4_000_000 } },
  { name: "a part without its reason", at: 2, change: { conditions: "" } },
  { name: "money below the threshold", at: 4, change: { outcome: "SELECTED" as const } },
  { name: "a reserve place below the threshold", at: 4, change: { outcome: "RESERVE" as const } },
  { name: "a place twice", at: 1, change: { place: 1 } },
])("the board cannot decide $name", async ({ at, change }, { db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const rows = (await rowsOf(db, scene.call)).map((row, index) =>
    index === at ? { ...row, deviation: reason, ...change } : row,
  );
  const { put } = await onTheTable(as(scene.staff), scene);
  expect(await put(rows)).toMatchObject(code("decisions-incomplete"));
});

test("a list of which a proposal was not decided stays a draft", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const staff = as(scene.staff);
  const { id, board } = await onTheTable(staff, scene);
  const item = await db.agendaItem.findFirstOrThrow({ where: { listId: { not: null } } });
  await done(changeAgenda(staff, { id, intent: "remove", item: item.id }));
  await done(carry(staff, id, board));
  expect(await db.rankedList.findFirst()).toMatchObject({ status: "DRAFT", meetingId: null });
  expect(await db.decision.count()).toBe(0);
});

test("a call without a proposal to choose from is decided by one vote", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), []);
  await done(decide(as(scene.staff), scene));
  expect(await db.rankedList.findFirst()).toMatchObject({ status: "PROPOSED" });
});

test("grants above the call's budget are refused whatever the reason", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const rows = (await rowsOf(db, scene.call)).map((row) =>
    row.outcome === "RESERVE"
      ? { ...row, outcome: "SELECTED" as const, grantCents: 2_000_000, deviation: reason }
      : row,
  );
  const { put } = await onTheTable(as(scene.staff), scene);
  expect(await put(rows)).toMatchObject({
    error: { code: "over-call-budget", params: { overCents: 2_000_000 } },
  });
});

test("fifty approvals at once never take more than their action has", async ({ db, as }) => {
  const group = await aGroup(db, { actionCents: 10_000_000 });
  const one = await aScoredCall(db, as, group, [{ total: 9000, requestedCents: 4_000_000 }]);
  const calls = [one];
  for (let n = 0; n < 4; n++)
    calls.push(await aScoredCall(db, as, group, [{ total: 9000, requestedCents: 4_000_000 }]));
  for (const [index, scene] of calls.entries()) {
    await done(decide(as(scene.staff), scene, { number: `V-${index}` }));
    await done(askApproval(as(scene.staff), scene.call));
  }
  const fifty = Array.from({ length: 10 }, () => calls).flat();
  const results = await Promise.all(
    fifty.map(({ call, colleague }) => approveDecisions(as(colleague), { number: call.number })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
  expect(new Set(refusals)).toEqual(new Set(["over-action-budget", "not-proposed"]));
  const granted = await db.decision.aggregate({
    where: { list: { status: "APPROVED" } },
    _sum: { grantCents: true },
  });
  expect(granted._sum.grantCents).toBe(8_000_000n);
}, 90_000);

test("fifty approvals at once never take more than their call has, while its decisions are being changed", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 8_000_000 },
    { total: 8000, requestedCents: 7_000_000 },
  ]);
  const { call, staff, colleague } = scene;
  const { number } = call;
  const computed = await rowsOf(db, call);
  const whole = (chosen: number) =>
    computed.map((row, index) => ({
      ...row,
      outcome: index === chosen ? ("SELECTED" as const) : ("RESERVE" as const),
      grantCents: index === chosen ? ([8_000_000, 7_000_000][index] ?? 0) : 0,
      deviation: reason,
    }));
  const meetAbout = (chosen: number, minutesNo: string) =>
    done(decide(as(staff), scene, { rows: whole(chosen), number: minutesNo }));
  await meetAbout(0, "V-1");
  /** The list is put back, and another meeting chooses the other proposal. */
  async function chooseAgain(times: number) {
    if (times === 0) return;
    const back = await putBackDecisions(as(colleague), { number, why: reason });
    if (!back.ok) return;
    await meetAbout(times % 2, `V-again-${times}`);
    await chooseAgain(times - 1);
  }
  const again = chooseAgain(3);
  const fifty = Array.from({ length: 50 }, async (_, n) => {
    if (n % 2 === 1) await askApproval(as(staff), { number });
    return approveDecisions(as(colleague), { number });
  });
  const results = await Promise.all(fifty);
  await again;
  await askApproval(as(staff), { number });
  results.push(await approveDecisions(as(colleague), { number }));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);

  const list = await db.rankedList.findFirstOrThrow({ include: { decisions: true } });
  const granted = list.decisions.reduce((sum, { grantCents }) => sum + grantCents, 0n);
  expect([8_000_000n, 7_000_000n]).toContain(granted);
  expect(list).toMatchObject({
    status: "APPROVED",
    frozenSha256: await listFingerprint(db, list.id),
  });
}, 90_000);

test("fifty approvals at once of a list that promises more than its call has take nothing", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 8_000_000 },
  ]);
  const { call, staff, colleague } = scene;
  const { number } = call;
  await done(decide(as(staff), scene));
  await done(askApproval(as(staff), { number }));
  await db.decision.updateMany({ data: { grantCents: 10_000_001n } });
  const { id } = await db.rankedList.findFirstOrThrow();
  const askedSha256 = await listFingerprint(db, id);
  await db.rankedList.update({ where: { id }, data: { askedSha256 } });
  const results = await Promise.all(
    Array.from({ length: 50 }, () => approveDecisions(as(colleague), { number })),
  );
  const codes = results.map((result) => (result.ok ? "ok" : result.error.code));
  expect(new Set(codes)).toEqual(new Set(["over-call-budget"]));
  expect(await db.rankedList.findFirst()).toMatchObject({ status: "PROPOSED", frozenSha256: null });
});

test("one call approved twice at once is approved once", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { call, staff, colleague } = scene;
  const { number } = call;
  await done(decide(as(staff), scene));
  await done(askApproval(as(staff), { number }));
  const both = await Promise.all([
    approveDecisions(as(colleague), { number }),
    approveDecisions(as(colleague), { number }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { kind: "list.approve" } })).toBe(1);
});

test("an approved list keeps the place of its approval in the audit chain, below which none is cut", async ({
  db,
  owner,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { call } = scene;
  await done(approve(db, as, scene));
  const list = await db.rankedList.findFirstOrThrow({ where: { callId: call.id } });
  const approval = await db.auditEntry.findFirstOrThrow({ where: { kind: "list.approve" } });
  expect(await db.auditSeal.findUnique({ where: { entryId: approval.id } })).toMatchObject({
    n: list.auditN,
    hash: list.auditHash,
  });

  await owner.$transaction([
    owner.$executeRaw`SET LOCAL session_replication_role = replica`,
    owner.$executeRaw`DELETE FROM "AuditSeal" WHERE "entryId" = ${approval.id}::uuid`,
    owner.$executeRaw`DELETE FROM "AuditEntry" WHERE id = ${approval.id}::uuid`,
  ]);
  const reports = await verifyChains(db);
  expect(reports.map(({ fault }) => fault)).toEqual([
    null,
    { what: "cut", n: list.auditN, entryId: null },
  ]);
});

test("one meeting may decide several calls, and another has a number of its own", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const first = await aScoredCall(db, as, group, [{ total: 9000 }]);
  const second = await aScoredCall(db, as, group, [{ total: 8000 }]);
  const third = await aScoredCall(db, as, group, [{ total: 7000 }]);
  const staff = as(group.staff);
  const board = await boardOf(db, group);
  const calls = [first.call, second.call];
  await done(meet(staff, { group: group.group, calls, board, fields: { minutesNo: "V-12" } }));
  const lists = await db.rankedList.findMany({ where: { status: "PROPOSED" } });
  expect(lists).toHaveLength(2);
  expect(new Set(lists.map(({ meetingId }) => meetingId)).size).toBe(1);
  await expect(decide(staff, third, { number: "V-12" })).rejects.toThrow("minutes-number-taken");
});

test("a proposal withdrawn after the computation makes the list compute anew", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { call, staff, proposals } = scene;
  const { number } = call;
  await done(decide(as(staff), scene));
  await db.proposal.update({ where: { id: proposals[0]?.id }, data: { status: "WITHDRAWN" } });

  expect(await askApproval(as(staff), { number })).toMatchObject(code("list-stale"));
  await done(closeScoring(as(staff), { number }));
  expect(await db.rankedList.findMany()).toMatchObject([{ status: "DRAFT", meetingId: null }]);
  expect(await db.decision.count()).toBe(0);
  expect(await rowsOf(db, call)).toHaveLength(4);
});

test("only impartial staff of the group decide: for others the call is not there", async ({
  db,
  as,
}) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { call, staff, proposals, evaluators, member } = scene;
  const { number } = call;
  const { id } = await onTheTable(as(staff), scene);
  const stranger = (await aGroup(db)).staff;
  const [evaluator] = evaluators;
  const board = await member("BOARD");
  const organisationId = proposals[0]?.organisation.id ?? "";
  await db.organisationMember.create({
    data: { organisationId, userId: staff.userId, role: "VIEWER" },
  });
  for (const actor of [stranger, evaluator, board, await again(db, staff)]) {
    if (!actor) throw new Error("no actor");
    const ctx = as(actor);
    expect(await closeMeeting(ctx, { id })).toMatchObject(code("not-found"));
    expect(await askApproval(ctx, { number })).toMatchObject(code("not-found"));
    expect(await approveDecisions(ctx, { number })).toMatchObject(code("not-found"));
    expect(await putBackDecisions(ctx, { number, why: reason })).toMatchObject(code("not-found"));
    expect(await closeScoring(ctx, { number })).toMatchObject(code("not-found"));
  }
});

test("nothing is approved while a letter lacks something that it must say", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), five);
  const { group } = scene;
  const letterhead = { ...(group.letterhead as object), signatory: { position: "", name: "" } };
  await db.group.update({ where: { id: group.id }, data: { letterhead } });
  expect(await approve(db, as, scene)).toMatchObject({
    error: { code: "letters-incomplete", params: { n: 5 } },
  });
});
