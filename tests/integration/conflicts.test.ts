import { expect } from "vitest";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { registerPage } from "#app/domain/evaluation/conflict-register.server.ts";
import {
  declareAssigned,
  declareInterest,
} from "#app/domain/evaluation/declare-interest.server.ts";
import { evaluatorQueue } from "#app/domain/evaluation/evaluator-queue.server.ts";
import { findSheets } from "#app/domain/evaluation/find-sheets.server.ts";
import { liftConflict } from "#app/domain/evaluation/lift-conflict.server.ts";
import { pinConflict } from "#app/domain/evaluation/pin-conflict.server.ts";
import { proposalProgress } from "#app/domain/evaluation/progress.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  open,
  score,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const reason = "Pareiškėjo vadovas yra giminaitis.";

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const [first, second, third] = group.evaluators;
  if (!first || !second || !third) throw new Error("three evaluators");
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal]);
  return { ...group, first, second, third, call, proposal };
}

async function entriesOf(ctx: Ctx, number: string) {
  const page = await registerPage(ctx, { number });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.proposals.flatMap(({ entries }) => entries);
}

const ofPerson = async (ctx: Ctx, number: string, { userId }: SignedIn) =>
  (await entriesOf(ctx, number)).find(({ personId }) => personId === userId);

test("who said none may announce a conflict later; then the proposal is gone and the sheet does not count", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, proposal } = await scene(db, as as As);
  await done(assign(as(staff), call, [proposal], [first, second]));
  const id = await score(as as As, first, proposal, 9000);
  const announced = { id, interest: "conflict" as const, reason };
  await done(declareAssigned(as(first), announced));
  expect((await accessToProposal(db, as(first), proposal.id)).know).toBe(false);
  expect(await evaluatorQueue(as(first))).toEqual([]);
  const { criteria, rules } = call.definition;
  const sheets = await findSheets(db, { id: proposal.id });
  expect(proposalProgress(criteria, rules, sheets)).toMatchObject({ active: 1, submitted: 0 });
  expect(await db.sheet.count()).toBe(1);

  const back = { id, interest: "none" as const, reason: "" };
  expect(await declareAssigned(as(first), back)).toMatchObject({ error: { code: "not-found" } });
  const entry = await ofPerson(as(staff), call.number, first);
  expect(entry).toMatchObject({ said: "conflict", reason });
  expect(entry?.noneAt).not.toBeNull();
});

test("staff recuse a member of the board and another of staff, each from one proposal only", async ({
  db,
  as,
}) => {
  const { call, staff, member, proposal } = await scene(db, as as As);
  const board = await member("BOARD");
  const colleague = await member("STAFF");
  for (const person of [board, colleague]) {
    const pinned = { proposalId: proposal.id, personId: person.userId, reason };
    await done(pinConflict(as(staff), pinned));
    expect(await pinConflict(as(staff), pinned)).toMatchObject({
      error: { code: "already-conflicted" },
    });
  }
  expect((await accessToProposal(db, as(colleague), proposal.id)).staff).toBe(false);
  expect(await entriesOf(as(colleague), call.number)).toEqual([]);
  expect(await ofPerson(as(staff), call.number, board)).toMatchObject({ said: "pinned", reason });
});

test("nobody is recused who has no role, and staff do not recuse themselves by this way", async ({
  db,
  as,
}) => {
  const { staff, proposal } = await scene(db, as as As);
  const stranger = (await aGroup(db)).staff;
  const pin = (personId: string) =>
    pinConflict(as(staff), { proposalId: proposal.id, personId, reason });
  expect(await pin(stranger.userId)).toMatchObject({ error: { code: "not-a-member" } });
  expect(await pin(staff.userId)).toMatchObject({ error: { code: "own-conflict" } });
  expect(
    await pinConflict(as(stranger), { proposalId: proposal.id, personId: staff.userId, reason }),
  ).toMatchObject({ error: { code: "not-found" } });
});

test("a conflict is lifted by other staff with a reason, never by the person; both reasons stay", async ({
  db,
  as,
}) => {
  const { call, staff, member, first, second, third, proposal } = await scene(db, as as As);
  const colleague = await member("STAFF");
  const { id: proposalId } = proposal;
  await done(declareInterest(as(colleague), { proposalId, interest: "conflict", reason }));
  const lifted = { proposalId, personId: colleague.userId, reason: "Tai bendrapavardis." };
  expect(await liftConflict(as(await again(db, colleague)), lifted)).toMatchObject({
    error: { code: "not-found" },
  });
  await done(liftConflict(as(staff), lifted));
  expect(await liftConflict(as(staff), lifted)).toMatchObject({
    error: { code: "not-conflicted" },
  });
  expect((await accessToProposal(db, as(colleague), proposalId)).declare).toBe(true);
  expect(await ofPerson(as(staff), call.number, colleague)).toMatchObject({
    said: "open",
    lifted: [{ reason, lift: "Tai bendrapavardis." }],
  });

  await done(assign(as(staff), call, [proposal], [first, second]));
  await done(pinConflict(as(staff), { proposalId, personId: first.userId, reason }));
  await done(assign(as(staff), call, [proposal], [third]));
  const seat = { proposalId, personId: first.userId, reason: "Nušalinta per klaidą." };
  expect(await liftConflict(as(staff), seat)).toMatchObject({ error: { code: "seat-taken" } });
  await db.assignment.delete({ where: { id: await assignmentOf(db, proposal, third) } });
  await done(liftConflict(as(staff), seat));
  expect((await accessToProposal(db, as(first), proposalId)).read).toBe(false);
});

test("the database removes no conflict that was not lifted, and lets nobody lift their own", async ({
  db,
  as,
}) => {
  const { staff, first, proposal } = await scene(db, as as As);
  const { id: proposalId } = proposal;
  await done(pinConflict(as(staff), { proposalId, personId: first.userId, reason }));
  const row = await db.conflictDeclaration.findFirstOrThrow();
  await expect(db.conflictDeclaration.delete({ where: { id: row.id } })).rejects.toThrow(
    "conflictDeclaration.delete",
  );
  await expect(
    db.conflictDeclaration.update({ where: { id: row.id }, data: { conflict: false } }),
  ).rejects.toThrow("conflictDeclaration.update");
  const { id, personId, declaredAt } = row;
  const own = { id, proposalId, personId, declaredAt, reason, liftReason: reason };
  await expect(
    db.liftedConflict.create({ data: { ...own, liftedAt: new Date(), liftedById: personId } }),
  ).rejects.toThrow("LiftedConflict_by_another");
});

test("the employer's code bars an evaluator and is told in the register, as is the domain of an e-mail address", async ({
  db,
  as,
}) => {
  const { call, staff, first, second, proposal } = await scene(db, as as As);
  const { organisation } = proposal;
  await db.groupMember.updateMany({
    where: { userId: first.userId },
    data: { employerCode: organisation.code },
  });
  expect(await assign(as(staff), call, [proposal], [first])).toMatchObject({
    error: { code: "evaluator-conflict" },
  });
  const kinds = async (person: SignedIn) =>
    (await ofPerson(as(staff), call.number, person))?.hints.map(({ kind }) => kind);
  expect(await kinds(first)).toContain("employer");
  await db.user.update({
    where: { id: second.userId },
    data: { email: `kita@${organisation.email.split("@")[1]}` },
  });
  expect(await kinds(second)).toContain("emailDomain");
  expect(await kinds(second)).not.toContain("employer");
});
