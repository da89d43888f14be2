import { expect } from "vitest";
import {
  assignEvaluators,
  stateOfAssignments,
} from "#app/domain/evaluation/assign-evaluators.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { recuseAssigned } from "#app/domain/evaluation/pin-conflict.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted, type Call } from "#tests/support/evaluation.ts";
import { again, anOrganisation } from "#tests/support/factories.ts";
import {
  assign,
  assignmentOf,
  done,
  open,
  score,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

async function scene(db: Db) {
  const group = await aGroup(db);
  const [first, second, third] = group.evaluators;
  if (!first || !second || !third) throw new Error("three evaluators");
  const call = await aClosedCall(db, group);
  return { ...group, first, second, third, call };
}

const pairsNow = async (db: Db, call: Call) => {
  const sheets = await findSheets(db, { callId: call.id });
  return sheets.map(({ proposalId, evaluatorId }) => `${proposalId}:${evaluatorId}`);
};
const seenNow = async (db: Db, call: Call) =>
  stateOfAssignments(await findSheets(db, { callId: call.id }));

test("each newly assigned evaluator gets one mail for all proposals of one batch", async ({
  db,
  as,
}) => {
  const { call, staff, first, second } = await scene(db);
  const proposals = [await aSubmitted(db, call), await aSubmitted(db, call)];
  await open(as(staff), call, proposals);
  await done(assign(as(staff), call, proposals, [first, second]));

  const mails = await db.outbox.findMany({ where: { kind: "mail.evaluation-assigned" } });
  expect(mails.map(({ payload }) => payload)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ to: first.email, count: 2 }),
      expect.objectContaining({ to: second.email, count: 2 }),
    ]),
  );
  expect(mails).toHaveLength(2);
  expect(await db.auditEntry.count({ where: { kind: "assignment.add" } })).toBe(4);
});

test("nobody is assigned who belongs to the applicant or to a partner, or has declared a conflict", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, third } = await scene(db);
  const partner = await anOrganisation(db, { VIEWER: third });
  const proposal = await aSubmitted(db, call, { owner: first, partnerCode: partner.code });
  await open(as(staff), call, [proposal]);

  const refusal = { error: { code: "evaluator-conflict" } };
  expect(await assign(as(staff), call, [proposal], [first])).toMatchObject(refusal);
  expect(await assign(as(staff), call, [proposal], [third])).toMatchObject(refusal);

  await done(assign(as(staff), call, [proposal], [second]));
  const id = await assignmentOf(db, proposal, second);
  const declared = { id, interest: "conflict" as const, reason: "Dirbu pareiškėjo įstaigoje." };
  await done(declareAssigned(as(second), declared));
  await db.assignment.delete({ where: { id } });
  expect(await assign(as(staff), call, [proposal], [second])).toMatchObject(refusal);
});

test("a proposal has no more evaluators than its call needs", async ({ db, as }) => {
  const { call, staff, evaluators } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  expect(await assign(as(staff), call, [proposal], evaluators)).toMatchObject({
    error: { code: "too-many-evaluators", params: { n: 2 } },
  });
});

test("when two evaluators disagree by more than the call allows, a third one may be assigned", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, third } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  await done(assign(as(staff), call, [proposal], [first, second]));
  await score(as, first, proposal, 9000);
  await score(as, second, proposal, 6000);
  await done(assign(as(staff), call, [proposal], [third]));
  expect(await pairsNow(db, call)).toHaveLength(3);
});

test("who has begun a sheet stays assigned; who has not can be replaced", async ({ db, as }) => {
  const { call, staff, first, second, third } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  await done(assign(as(staff), call, [proposal], [first, second]));
  const id = await assignmentOf(db, proposal, first);
  await done(declareAssigned(as(first), { id, interest: "none", reason: "" }));
  await done(saveSheet(as(first), { id, ...sheetOf(5000) }));

  const { number } = call;
  const seen = await seenNow(db, call);
  const only = (person: { userId: string }) => `${proposal.id}:${person.userId}`;
  expect(
    await assignEvaluators(as(staff), { number, seen, pairs: [only(second), only(third)] }),
  ).toMatchObject({ error: { code: "assignment-has-sheet" } });
  await done(assignEvaluators(as(staff), { number, seen, pairs: [only(first), only(third)] }));
  expect((await pairsNow(db, call)).sort()).toEqual([only(first), only(third)].sort());
});

test("an assignment made from an old page is refused, so that nobody's work is undone", async ({
  db,
  as,
}) => {
  const { call, staff, first, second } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  const { number } = call;
  const seen = await seenNow(db, call);
  await done(assign(as(staff), call, [proposal], [first]));
  const pairs = [`${proposal.id}:${second.userId}`];
  expect(await assignEvaluators(as(staff), { number, seen, pairs })).toMatchObject({
    error: { code: "changed-meanwhile" },
  });
});

test("only eligible proposals of the call and evaluators of the group can be paired", async ({
  db,
  as,
}) => {
  const { call, staff, first } = await scene(db);
  const other = await aGroup(db);
  const [stranger] = other.evaluators;
  const eligible = await aSubmitted(db, call);
  const unchecked = await aSubmitted(db, call);
  await open(as(staff), call, [eligible]);
  for (const [proposal, person] of [
    [unchecked, first],
    [eligible, stranger],
    [eligible, staff],
  ] as const) {
    expect(person && (await assign(as(staff), call, [proposal], [person]))).toMatchObject({
      error: { code: "not-found" },
    });
  }
  expect(await assign(as(other.staff), call, [eligible], [first])).toMatchObject({
    error: { code: "not-found" },
  });
});

test("staff who belong to an applicant can neither assign nor recuse its evaluators", async ({
  db,
  as,
}) => {
  const { call, staff, first } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  await done(assign(as(staff), call, [proposal], [first]));
  await db.organisationMember.create({
    data: { organisationId: proposal.organisation.id, userId: staff.userId, role: "VIEWER" },
  });
  const partial = await again(db, staff);
  const assignmentId = await assignmentOf(db, proposal, first);
  expect(await recuseAssigned(as(partial), { assignmentId, reason: "x" })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await assign(as(partial), call, [proposal], [first])).toMatchObject({
    error: { code: "not-found" },
  });
});

test("a pinned conflict removes a sheet from the count for good", async ({ db, as }) => {
  const { call, staff, first, second } = await scene(db);
  const proposal = await aSubmitted(db, call);
  await open(as(staff), call, [proposal]);
  await done(assign(as(staff), call, [proposal], [first]));
  const assignmentId = await score(as, first, proposal, 9000);
  const pin = { assignmentId, reason: "Vertintojas yra pareiškėjo vadovo brolis." };
  await done(recuseAssigned(as(staff), pin));
  expect(await recuseAssigned(as(staff), pin)).toMatchObject({
    error: { code: "already-conflicted" },
  });
  expect(await saveSheet(as(first), { id: assignmentId, ...sheetOf(5000) })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await db.conflictDeclaration.findFirst()).toMatchObject({
    conflict: true,
    pinnedById: staff.userId,
  });
  await done(assign(as(staff), call, [proposal], [second]));
});
