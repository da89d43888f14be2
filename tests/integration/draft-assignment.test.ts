import { expect } from "vitest";
import { evaluatorQueue } from "#app/domain/evaluation/evaluator-queue.server.ts";
import { assignmentPage } from "#app/domain/evaluation/assignment-page.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { discardPlan, planAssignments } from "#app/domain/evaluation/plan-assignments.server.ts";
import { saveEvaluatorFacts } from "#app/domain/evaluation/evaluator-facts.server.ts";
import { publishAssignments } from "#app/domain/evaluation/publish-assignments.server.ts";
import { publishPage } from "#app/domain/evaluation/publish-page.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import {
  type As,
  assign,
  done,
  open,
  plan,
  publish,
  score,
  stateNow,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const [first, second, third] = group.evaluators;
  if (!first || !second || !third) throw new Error("three evaluators");
  const call = await aClosedCall(db, group);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)] as const;
  await open(as(group.staff), call, proposals);
  return { ...group, first, second, third, call, proposals };
}

const limit = (db: Db, userId: string, maxProposals: number) =>
  db.groupMember.updateMany({ where: { userId, role: "EVALUATOR" }, data: { maxProposals } });

test("a draft gives nobody a right, a mail or a place in a queue; publishing gives all three", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, proposals } = await scene(db, as as As);
  const [proposal] = proposals;
  await done(plan(as(staff), call, [proposal], [first, second]));
  expect(await evaluatorQueue(as(first))).toEqual([]);
  expect((await accessToProposal(db, as(first), proposal.id)).know).toBe(false);
  expect(await db.outbox.count({ where: { kind: "mail.evaluation-assigned" } })).toBe(0);
  expect(await db.assignment.count()).toBe(0);

  await done(publish(as(staff), call));
  expect(await evaluatorQueue(as(first))).toHaveLength(1);
  expect((await accessToProposal(db, as(first), proposal.id)).know).toBe(true);
  expect(await db.outbox.count({ where: { kind: "mail.evaluation-assigned" } })).toBe(2);
  expect(await db.plannedSeat.count()).toBe(0);
});

test("a published draft is published once: again there is nothing, and nobody is written to twice", async ({
  db,
  as,
}) => {
  const { call, staff, first, proposals } = await scene(db, as as As);
  await done(plan(as(staff), call, proposals, [first]));
  const seen = await stateNow(as(staff), call);
  const both = await Promise.all(
    [1, 2].map(() => publishAssignments(as(staff), { number: call.number, seen })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await publish(as(staff), call)).toMatchObject({ error: { code: "nothing-planned" } });
  expect(await db.outbox.count({ where: { kind: "mail.evaluation-assigned" } })).toBe(1);
});

test("the draft may end a published assignment and begin another; thrown away it changes nothing", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, third, proposals } = await scene(db, as as As);
  const [proposal] = proposals;
  await done(assign(as(staff), call, [proposal], [first, second]));
  const { number } = call;
  const pairs = [second, third].map(({ userId }) => `${proposal.id}:${userId}`);
  const replace = async () =>
    planAssignments(as(staff), { number, pairs, seen: await stateNow(as(staff), call) });

  expect(await done(replace())).toMatchObject({ value: { added: 1, removed: 1 } });
  const page = await publishPage(as(staff), { number });
  expect(page).toMatchObject({ value: { added: 1, removed: 1 } });
  await done(discardPlan(as(staff), { number }));
  expect(await db.assignment.count({ where: { evaluatorId: first.userId } })).toBe(1);

  await done(replace());
  await done(publish(as(staff), call));
  const people = await db.assignment.findMany({ select: { evaluatorId: true } });
  expect(people.map(({ evaluatorId }) => evaluatorId).sort()).toEqual(
    [second.userId, third.userId].sort(),
  );
});

test("what has changed since the draft was made is judged when it is published", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, proposals } = await scene(db, as as As);
  const [one, two] = proposals;
  await done(plan(as(staff), call, [one, two], [first, second]));
  await db.conflictDeclaration.create({
    data: {
      proposalId: one.id,
      personId: first.userId,
      conflict: true,
      reason: "Giminystė.",
      declaredAt: new Date(),
    },
  });
  expect(await publish(as(staff), call)).toMatchObject({ error: { code: "evaluator-conflict" } });
  expect(await db.assignment.count()).toBe(0);
});

test("nobody is planned for more proposals than is set for them", async ({ db, as }) => {
  const { call, staff, first, proposals } = await scene(db, as as As);
  await limit(db, first.userId, 1);
  expect(await plan(as(staff), call, proposals, [first])).toMatchObject({
    error: { code: "over-maximum", params: { n: 1 } },
  });
  await done(plan(as(staff), call, [proposals[0]], [first]));
  await limit(db, first.userId, 2);
  await done(plan(as(staff), call, proposals, [first]));
});

test("staff who are tied to a proposal neither see its seats nor change them with the others", async ({
  db,
  as,
}) => {
  const { call, staff, member, first, second, third, proposals } = await scene(db, as as As);
  const [hidden, shown] = proposals;
  await done(assign(as(staff), call, [hidden], [first]));
  await done(plan(as(staff), call, [hidden], [second]));
  const partial = await member("STAFF");
  await db.organisationMember.create({
    data: { organisationId: hidden.organisation.id, userId: partial.userId, role: "VIEWER" },
  });
  const tied = as(await again(db, partial));
  const { number } = call;
  const page = await assignmentPage(tied, { number });
  expect(page).toMatchObject({ value: { added: 0, removed: 0, proposals: [{ id: shown.id }] } });
  if (page.ok) expect(page.value.evaluators.every(({ load }) => load === 0)).toBe(true);

  const seen = await stateNow(tied, call);
  await done(planAssignments(tied, { number, seen, pairs: [`${shown.id}:${third.userId}`] }));
  await done(publish(tied, call));
  expect(await db.assignment.count({ where: { proposalId: hidden.id } })).toBe(1);
  expect(await db.plannedSeat.count({ where: { proposalId: hidden.id } })).toBe(1);
  await done(discardPlan(tied, { number }));
  expect(await db.plannedSeat.count({ where: { proposalId: hidden.id } })).toBe(1);
});

test("a proposal that is withdrawn meanwhile leaves the draft, and the rest can be published", async ({
  db,
  as,
}) => {
  const { call, staff, first, proposals } = await scene(db, as as As);
  await done(plan(as(staff), call, proposals, [first]));
  await db.proposal.update({ where: { id: proposals[0].id }, data: { status: "WITHDRAWN" } });
  expect(await done(publish(as(staff), call))).toMatchObject({ value: { added: 1 } });
  expect(await db.plannedSeat.count()).toBe(0);
});

test("a seat whose sheet is begun stays, and one whose role has ended is still shown", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, proposals } = await scene(db, as as As);
  const [proposal] = proposals;
  await done(assign(as(staff), call, [proposal], [first, second]));
  await score(as as As, first, proposal, 9000);
  await db.groupMember.deleteMany({ where: { userId: first.userId } });
  const { number } = call;
  const page = await assignmentPage(as(staff), { number });
  expect(page.ok && page.value.evaluators.find(({ id }) => id === first.userId)).toMatchObject({
    isFormer: true,
    load: 1,
  });
  const seen = await stateNow(as(staff), call);
  expect(await planAssignments(as(staff), { number, seen, pairs: [] })).toMatchObject({
    error: { code: "assignment-has-sheet" },
  });
});

test("only other staff of the group tell an evaluator's employer and limit, and that is on record", async ({
  db,
  as,
}) => {
  const { staff, first } = await scene(db, as as As);
  const { id: memberId } = await db.groupMember.findFirstOrThrow({
    where: { userId: first.userId, role: "EVALUATOR" },
  });
  const facts = { memberId, employer: "VšĮ „X“", employerCode: "", expertise: "", maxProposals: 3 };
  const stranger = (await aGroup(db)).staff;
  expect(await saveEvaluatorFacts(as(stranger), facts)).toMatchObject({
    error: { code: "not-found" },
  });
  await done(saveEvaluatorFacts(as(staff), facts));
  expect(await db.groupMember.findUnique({ where: { id: memberId } })).toMatchObject({
    maxProposals: 3,
    employer: "VšĮ „X“",
  });
  expect(await db.auditEntry.count({ where: { kind: "person.evaluator-facts" } })).toBe(1);

  const own = await db.groupMember.create({
    data: {
      groupId: (
        await db.group.findFirstOrThrow({ where: { members: { some: { userId: staff.userId } } } })
      ).id,
      userId: staff.userId,
      role: "EVALUATOR",
    },
  });
  expect(
    await saveEvaluatorFacts(as(await again(db, staff)), { ...facts, memberId: own.id }),
  ).toMatchObject({ error: { code: "own-facts" } });
});
