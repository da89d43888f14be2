import { expect } from "vitest";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
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
