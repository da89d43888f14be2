import { expect } from "vitest";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { importAssignments, tryImport } from "#app/domain/evaluation/import-assignments.server.ts";
import {
  replaceEvaluator,
  tryReplacement,
} from "#app/domain/evaluation/replace-evaluator.server.ts";
import { proposeAssignments } from "#app/domain/evaluation/propose-assignments.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import {
  type As,
  assign,
  done,
  open,
  publish,
  score,
  stateNow,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";
import { publishPage } from "#app/domain/evaluation/publish-page.server.ts";

const propose = async (ctx: Ctx, number: string) =>
  proposeAssignments(ctx, { number, seen: await stateNow(ctx, { number }), prefer: "even" });

test("what the solver proposes is a full, even draft without conflicts, and changes nothing that is begun", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { staff, evaluators } = group;
  const [first, second] = evaluators;
  if (!first || !second) throw new Error("evaluators");
  await group.member("EVALUATOR");
  const call = await aClosedCall(db, group);
  const own = await aSubmitted(db, call, { owner: first });
  const proposals = [own, ...(await Promise.all([1, 2, 3].map(() => aSubmitted(db, call))))];
  await open(as(staff), call, proposals);
  const begun = proposals[1];
  if (!begun) throw new Error("two");
  await done(assign(as(staff), call, [begun], [second]));
  await score(as as As, second, begun, 8000);

  expect(await done(propose(as(staff), call.number))).toMatchObject({
    value: { added: 7, removed: 0 },
  });
  expect(await db.assignment.count()).toBe(1);
  const page = await assignmentPage(as(staff), call);
  if (!page.ok) throw new Error("page");
  expect(page.value.evaluators.map(({ load }) => load)).toEqual([2, 2, 2, 2]);
  expect(page.value.proposals.every(({ active }) => active === 2)).toBe(true);
  await done(publish(as(staff), call));
  expect(
    await db.assignment.count({ where: { proposalId: own.id, evaluatorId: first.userId } }),
  ).toBe(0);
});

test("where there are too few evaluators the draft is as full as it can be", async ({ db, as }) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)];
  await open(as(group.staff), call, proposals);
  await db.groupMember.updateMany({ where: { role: "EVALUATOR" }, data: { maxProposals: 1 } });
  expect(await done(propose(as(group.staff), call.number))).toMatchObject({
    value: { added: 3, removed: 0 },
  });
});

test("the proposal rests on what the page showed, and when the solver has no answer there is one all the same", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)];
  await open(as(group.staff), call, proposals);
  const ctx = { ...as(group.staff), solve: async () => null };
  expect(
    await proposeAssignments(ctx, { number: call.number, seen: "old", prefer: "even" }),
  ).toMatchObject({ error: { code: "changed-meanwhile" } });
  expect(await done(propose(ctx, call.number))).toMatchObject({ value: { added: 4 } });
});

test("a file is tried without a trace, adds to the draft what it can, and an old trial is refused", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { staff, evaluators } = group;
  const [first, second] = evaluators;
  if (!first || !second) throw new Error("evaluators");
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call, { owner: first });
  await open(as(staff), call, [proposal]);
  const rows = [first, second].map(({ email }) => [proposal.registration, email]);
  const tried = await tryImport(as(staff), { number: call.number, rows });
  if (!tried.ok) throw new Error("tried");
  expect(tried.value.lines.map(({ outcome }) => outcome.kind)).toEqual(["conflict", "added"]);
  expect(await db.plannedSeat.count()).toBe(0);
  const { seen } = tried.value;
  const stored = { number: call.number, rows, seen };
  expect(await done(importAssignments(as(staff), stored))).toMatchObject({ value: { added: 1 } });
  expect(await importAssignments(as(staff), stored)).toMatchObject({
    error: { code: "changed-meanwhile" },
  });
});

test("who falls ill is replaced where nothing is begun, and nobody else's seat moves for it", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { staff, evaluators } = group;
  const [first, second, third] = evaluators;
  if (!first || !second || !third) throw new Error("evaluators");
  const call = await aClosedCall(db, group);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)];
  const [begun, waiting] = proposals;
  if (!begun || !waiting) throw new Error("two");
  await open(as(staff), call, proposals);
  await done(assign(as(staff), call, proposals, [first, second]));
  await score(as as As, first, begun, 8000);
  const absent = { number: call.number, evaluatorId: first.userId };
  const tried = await tryReplacement(as(staff), absent);
  if (!tried.ok) throw new Error("tried");
  expect(tried.value.changes?.seats).toMatchObject([
    { isRemoval: true, registration: waiting.registration },
    { isRemoval: false, registration: waiting.registration },
  ]);
  expect(await db.plannedSeat.count()).toBe(0);
  await done(replaceEvaluator(as(staff), { ...absent, seen: tried.value.seen }));
  await done(publish(as(staff), call));
  const seats = await db.assignment.findMany({ where: { proposalId: waiting.id } });
  expect(seats.map(({ evaluatorId }) => evaluatorId).sort()).toEqual(
    [second.userId, third.userId].sort(),
  );
  expect(await db.assignment.count({ where: { evaluatorId: first.userId } })).toBe(1);
});

test("the replacement of who falls ill fills their seats only: other gaps and the draft stay as they are", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { staff, evaluators } = group;
  const [first, second, third] = evaluators;
  if (!first || !second || !third) throw new Error("evaluators");
  const call = await aClosedCall(db, group);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)];
  const drafted = await aSubmitted(db, call);
  const [lost, gap] = proposals;
  if (!lost || !gap) throw new Error("two");
  await open(as(staff), call, [...proposals, drafted]);
  await done(assign(as(staff), call, [lost], [first, second]));
  await done(assign(as(staff), call, [gap], [second]));
  await db.plannedSeat.create({
    data: {
      proposalId: drafted.id,
      evaluatorId: third.userId,
      origin: "HAND",
      plannedById: staff.userId,
      plannedAt: new Date(),
    },
  });

  const tried = await tryReplacement(as(staff), {
    number: call.number,
    evaluatorId: first.userId,
  });
  if (!tried.ok) throw new Error("tried");
  expect(tried.value.changes?.seats).toEqual([
    expect.objectContaining({ isRemoval: true, registration: lost.registration }),
    expect.objectContaining({ isRemoval: false, registration: lost.registration }),
    expect.objectContaining({ isRemoval: false, registration: drafted.registration }),
  ]);
});

test("a tie that nobody has judged is told of a seat that the draft has all the same", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal]);
  const { organisation } = await db.proposal.findUniqueOrThrow({
    where: { id: proposal.id },
    select: { organisation: true },
  });
  const employer = organisation.name;
  await db.groupMember.updateMany({ where: { role: "EVALUATOR" }, data: { employer } });
  await done(propose(as(group.staff), call.number));
  const page = await publishPage(as(group.staff), call);
  if (!page.ok) throw new Error("page");
  const doubts = page.value.problems.filter(({ kind }) => kind === "doubtful");
  expect(doubts).toHaveLength(2);
  expect(doubts[0]).toMatchObject({ registration: proposal.registration });
  expect(doubts[0]).toMatchObject({ hint: { kind: "employerName" } });
});
