import { expect } from "vitest";
import { staffProposal } from "#app/domain/checks/staff-proposal.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { inviteThird } from "#app/domain/evaluation/invite-third.server.ts";
import { returnSheet } from "#app/domain/evaluation/return-sheet.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { waiveDivergence } from "#app/domain/evaluation/waive-divergence.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { type As, assign, done, open, score, sheetOf } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const reason = "Skiriasi tik vertinimo griežtumas, ne nuomonė apie projektą.";
const code = (name: string) => ({ error: { code: name } });

/** A proposal scored 80 and 40 by two of four evaluators; one more proposal is the third one's. */
async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const fourth = await group.member("EVALUATOR");
  const [first, second, third] = group.evaluators;
  if (!first || !second || !third) throw new Error("three evaluators");
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  const other = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal, other]);
  await done(assign(as(group.staff), call, [proposal], [first, second]));
  await done(assign(as(group.staff), call, [other], [second, third]));
  const firstSheet = await score(as, first, proposal, 8000);
  await score(as, second, proposal, 4000);
  return { ...group, first, second, third, fourth, call, proposal, other, firstSheet };
}

const pageOf = async (db: Db, as: As, { staff, proposal }: Awaited<ReturnType<typeof scene>>) => {
  const page = await staffProposal(as(staff), proposal);
  if (!page.ok) throw new Error("no page");
  return page.value;
};

test("staff see both totals as soon as two sheets diverge, and the least loaded impartial evaluator first", async ({
  db,
  as,
}) => {
  const all = await scene(db, as);
  const page = await pageOf(db, as, all);
  expect(page.progress.divergence).toMatchObject({ totals: [8000, 4000], answer: "none" });
  expect(page.progress.evaluators.map(({ total }) => total)).toEqual([null, null]);
  expect(page.third?.map(({ id, load }) => [id, load])).toEqual([
    [all.fourth.userId, 0],
    [all.third.userId, 1],
  ]);

  await db.organisationMember.create({
    data: {
      organisationId: all.proposal.organisation.id,
      userId: all.fourth.userId,
      role: "VIEWER",
    },
  });
  expect((await pageOf(db, as, all)).third?.map(({ id }) => id)).toEqual([all.third.userId]);
});

test("the third evaluator is asked and told exactly as the others were", async ({ db, as }) => {
  const all = await scene(db, as);
  const { staff, proposal, fourth, first } = all;
  await done(inviteThird(as(staff), { id: proposal.id, evaluatorId: fourth.userId }));

  const assigned = await db.assignment.findMany({
    where: { proposalId: proposal.id },
    orderBy: { id: "asc" },
    select: { evaluatorId: true, round: true, assignedById: true },
  });
  expect(assigned.at(-1)).toEqual({ ...assigned[0], evaluatorId: fourth.userId });
  const mails = await db.outbox.findMany({ where: { kind: "mail.evaluation-assigned" } });
  const mailTo = (email: string) =>
    mails.find(({ payload }) => (payload as { to: string }).to === email)?.payload;
  const emailOf = async (userId: string) =>
    (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;
  const [one, other] = [await emailOf(first.userId), await emailOf(fourth.userId)];
  expect(mailTo(other)).toEqual({ ...(mailTo(one) as object), to: other });
});

test("only one third evaluator is invited, however often at once", async ({ db, as }) => {
  const { staff, proposal, third, fourth } = await scene(db, as);
  const { id } = proposal;
  const both = await Promise.all(
    [third, fourth].map(({ userId }) => inviteThird(as(staff), { id, evaluatorId: userId })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject(code("no-divergence"));
  expect(await db.assignment.count({ where: { proposalId: id } })).toBe(3);
});

test("nobody is invited who has scored it, is in conflict or is no evaluator of the group", async ({
  db,
  as,
}) => {
  const { staff, proposal, first, third } = await scene(db, as);
  const { id } = proposal;
  await db.conflictDeclaration.create({
    data: { proposalId: id, personId: third.userId, conflict: true, declaredAt: new Date() },
  });
  const stranger = (await aGroup(db)).evaluators[0];
  for (const who of [first, third, staff, stranger]) {
    expect(await inviteThird(as(staff), { id, evaluatorId: who?.userId ?? "" })).toMatchObject(
      code("not-a-candidate"),
    );
  }
});

test("scoring closes with a written waiver, which the list carries", async ({ db, as }) => {
  const { staff, proposal, call, other, second, third } = await scene(db, as);
  const { number } = call;
  await score(as, second, other, 7000);
  await score(as, third, other, 7000);
  expect(await closeScoring(as(staff), { number })).toMatchObject(code("divergence-open"));
  await done(waiveDivergence(as(staff), { id: proposal.id, reason }));
  expect(await waiveDivergence(as(staff), { id: proposal.id, reason })).toMatchObject(
    code("no-divergence"),
  );
  expect(
    await db.auditEntry.count({
      where: { kind: "assignment.waive-third", subject: proposal.id },
    }),
  ).toBe(1);
  await done(closeScoring(as(staff), { number }));
  const { computation } = await db.rankedList.findFirstOrThrow();
  expect(computation).toMatchObject({
    proposals: [{ id: proposal.id, waiver: { reason } }, { id: other.id }],
    places: [{ result: { total: 7000 } }, { result: { total: 6000, divergent: true } }],
  });
  expect((computation as { proposals: object[] }).proposals.map((one) => "waiver" in one)).toEqual([
    true,
    false,
  ]);
});

test("a waiver does not outlive the sheets that it was given for", async ({ db, as }) => {
  const all = await scene(db, as);
  const { staff, proposal, first, firstSheet } = all;
  await done(waiveDivergence(as(staff), { id: proposal.id, reason }));
  await done(returnSheet(as(staff), { assignmentId: firstSheet, reason }));
  const { changedAt } = await db.sheet.findFirstOrThrow({ where: { assignmentId: firstSheet } });
  const later = as(first, "2026-12-09T08:00:00Z");
  const draft = sheetOf(9000, changedAt.toISOString());
  await done(submitSheet(later, { id: firstSheet, ...draft }));
  const { progress, waiver } = await pageOf(db, as, all);
  expect(progress.divergence).toMatchObject({ totals: [9000, 4000], answer: "none" });
  expect(waiver).toBeNull();
});

test("for who is not impartial staff of the group there is no divergence", async ({ db, as }) => {
  const { staff, proposal, first, fourth, member } = await scene(db, as);
  const { id } = proposal;
  const tied = await member("STAFF");
  await db.organisationMember.create({
    data: { organisationId: proposal.organisation.id, userId: tied.userId, role: "VIEWER" },
  });
  const actors = [first, await member("BOARD"), (await aGroup(db)).staff, await again(db, tied)];
  for (const actor of actors) {
    const ctx = as(actor);
    expect(await inviteThird(ctx, { id, evaluatorId: fourth.userId })).toMatchObject(
      code("not-found"),
    );
    expect(await waiveDivergence(ctx, { id, reason })).toMatchObject(code("not-found"));
  }
  expect(await db.assignment.count({ where: { proposalId: id } })).toBe(2);
  await done(inviteThird(as(staff), { id, evaluatorId: fourth.userId }));
});

test("where the third evaluator is in conflict, the divergence is open again", async ({
  db,
  as,
}) => {
  const all = await scene(db, as);
  const { staff, proposal, fourth } = all;
  await done(inviteThird(as(staff), { id: proposal.id, evaluatorId: fourth.userId }));
  const { id } = await db.assignment.findFirstOrThrow({
    where: { proposalId: proposal.id, evaluatorId: fourth.userId },
  });
  await done(declareAssigned(as(fourth), { id, interest: "conflict", reason }));
  const page = await pageOf(db, as, all);
  expect(page.progress.divergence).toMatchObject({ answer: "none" });
  expect(page.third?.map((one) => one.id)).toEqual([all.third.userId]);
});
