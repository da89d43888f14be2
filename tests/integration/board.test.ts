import { expect } from "vitest";
import { boardDeclaration } from "#app/domain/board/board-declaration.server.ts";
import { boardList } from "#app/domain/board/board-list.server.ts";
import { boardProposal } from "#app/domain/board/board-proposal.server.ts";
import { listBoardCalls } from "#app/domain/board/board-calls.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import type { DeclarationInput } from "#app/domain/evaluation/declaration-schema.ts";
import {
  declareAssigned,
  declareInterest,
} from "#app/domain/evaluation/declare-interest.server.ts";
import { sheetPage } from "#app/domain/evaluation/sheet-page.server.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted, type Submitted } from "#tests/support/evaluation.ts";
import { again, anOrganisation } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  open,
  score,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const none: DeclarationInput = { interest: "none", reason: "" };
const conflict: DeclarationInput = {
  interest: "conflict",
  reason: "Su pareiškėju sieja giminystė.",
};
const notFound = { error: { code: "not-found" } };

/** Totals and sums that occur nowhere else. */
const three = [
  { total: 9100, requestedCents: 4_123_457, title: "Kanarėlė Alfa" },
  { total: 7300, requestedCents: 3_234_569, title: "Kanarėlė Beta" },
  { total: 6100, requestedCents: 2_345_671, title: "Kanarėlė Gama" },
];

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const scored = await aScoredCall(db, as, group, three);
  const [alfa, beta, gama] = scored.proposals;
  if (!alfa || !beta || !gama) throw new Error("three proposals");
  return { ...scored, alfa, beta, gama, boardMember: await group.member("BOARD") };
}

const declare = (
  as: As,
  person: SignedIn,
  proposals: readonly Submitted[],
  what: DeclarationInput = none,
) =>
  Promise.all(
    proposals.map(({ id }) => done(declareInterest(as(person), { proposalId: id, ...what }))),
  );

/** The answer of the list as the page gets it. */
async function listOf(as: As, person: SignedIn, call: { number: string }) {
  const list = await boardList(as(person), call);
  if (!list.ok) throw new Error(list.error.code);
  return { ...list.value, json: JSON.stringify(list.value) };
}

test("before scoring is closed the board finds neither call, proposal nor declaration, also by their ids", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const [first, second] = group.evaluators;
  if (!first || !second) throw new Error("two evaluators");
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal]);
  await done(assign(as(group.staff), call, [proposal], [first, second]));
  await score(as, first, proposal, 8000);
  await score(as, second, proposal, 8000);
  for (const role of ["BOARD", "CHAIR", "OBSERVER"] as const) {
    const ctx = as(await group.member(role));
    expect((await listBoardCalls(ctx, null)).calls).toEqual([]);
    expect(await boardList(ctx, call)).toMatchObject(notFound);
    expect(await boardProposal(ctx, proposal)).toMatchObject(notFound);
    expect(await boardDeclaration(ctx, proposal)).toMatchObject(notFound);
    expect(await declareInterest(ctx, { proposalId: proposal.id, ...none })).toMatchObject(
      notFound,
    );
  }
});

test("a member of the board reads a proposal and its sheets, without names, only after declaring", async ({
  db,
  as,
}) => {
  const { boardMember: member, call, alfa, beta, gama, evaluators } = await scene(db, as);
  expect((await listBoardCalls(as(member), null)).calls).toMatchObject([{ number: call.number }]);
  expect(await boardProposal(as(member), alfa)).toMatchObject({ error: { code: "declare-first" } });
  expect(await boardDeclaration(as(member), alfa)).toMatchObject({
    value: { title: "Kanarėlė Alfa", registration: alfa.registration },
  });

  const undeclared = await listOf(as, member, call);
  expect(undeclared.rows.map(({ title }) => title)).toEqual(three.map(({ title }) => title));
  for (const { total, requestedCents } of three) {
    expect(undeclared.json).not.toContain(`"total":${total}`);
    expect(undeclared.json).not.toContain(String(requestedCents));
  }
  expect(undeclared).toMatchObject({ isWhole: false, line: null, declarations: [] });

  await declare(as, member, [alfa]);
  const partly = await listOf(as, member, call);
  expect(partly.rows).toMatchObject([
    { opened: { result: { total: 9100, passed: true } }, standing: null },
    { opened: null, standing: null },
    { opened: null, standing: null },
  ]);
  const page = await boardProposal(as(member), alfa);
  expect(page).toMatchObject({
    value: { sheets: { sheets: [{ letter: "A" }, { letter: "B" }], mean: { total: 9100 } } },
  });
  for (const { userId, name } of evaluators) {
    expect(JSON.stringify(page)).not.toContain(userId);
    expect(JSON.stringify(page)).not.toContain(name);
  }

  await declare(as, member, [beta, gama]);
  const whole = await listOf(as, member, call);
  expect(whole).toMatchObject({
    isWhole: true,
    hidden: 0,
    rows: [
      { standing: { place: 1, cumulativeCents: 4_123_457 } },
      { standing: { place: 2, cumulativeCents: 4_123_457 + 3_234_569 } },
      { standing: { place: 3 } },
    ],
  });
  expect(whole.declarations).toHaveLength(3);
});

test("a conflict hides the proposal from the member for good, and with it all arithmetic", async ({
  db,
  as,
}) => {
  const { boardMember: member, call, alfa, beta, gama } = await scene(db, as);
  await declare(as, member, [alfa, gama]);
  await declare(as, member, [beta], conflict);

  const list = await listOf(as, member, call);
  expect(list.rows.map(({ id }) => id)).toEqual([alfa.id, gama.id]);
  expect(list).toMatchObject({ hidden: 1, isWhole: false, line: null, declarations: null });
  for (const row of list.rows) expect(row).toMatchObject({ standing: null, decided: null });
  const canaries = [
    beta.id,
    beta.registration,
    beta.organisation.id,
    beta.organisation.code,
    beta.organisation.name,
    "Kanarėlė Beta",
    '"total":7300',
    "3234569",
    String(4_123_457 + 3_234_569),
    '"place":',
  ];
  for (const canary of canaries) expect(list.json).not.toContain(canary);

  expect(await boardProposal(as(member), beta)).toEqual(await boardProposal(as(member), call));
  expect(await boardDeclaration(as(member), beta)).toMatchObject(notFound);
  const undo = await declareInterest(as(member), { proposalId: beta.id, ...none });
  expect(undo).toMatchObject(notFound);
});

test("what ties a member to the applicant or a partner hides the proposal like a conflict", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const owner = await group.member("BOARD");
  const partner = await group.member("CHAIR");
  const { code: partnerCode } = await anOrganisation(db, { VIEWER: partner });
  const scored = await aScoredCall(db, as, group, [
    { total: 9100, owner },
    { total: 7300, partnerCode },
  ]);
  const [own, other] = scored.proposals;
  if (!own || !other) throw new Error("two proposals");
  const sights = [
    { actor: own.owner, seen: other, hidden: own, total: 9100 },
    { actor: await again(db, partner), seen: own, hidden: other, total: 7300 },
  ];
  for (const { actor, seen, hidden, total } of sights) {
    const list = await listOf(as, actor, scored.call);
    expect(list.rows.map(({ id }) => id)).toEqual([seen.id]);
    expect(list).toMatchObject({ hidden: 1, isWhole: false, declarations: null });
    expect(list.json).not.toContain(hidden.id);
    expect(list.json).not.toContain(`"total":${total}`);
    expect(await boardProposal(as(actor), hidden)).toMatchObject(notFound);
  }
});

test("observers read list, sheets and declarations after the release and nothing before", async ({
  db,
  as,
}) => {
  const found = await scene(db, as);
  const { call, alfa, staff, member, evaluators } = found;
  const actor = await member("OBSERVER");
  await done(approve(db, as, found));
  expect(await boardList(as(actor), call)).toMatchObject(notFound);
  expect(await boardProposal(as(actor), alfa)).toMatchObject(notFound);

  await done(release(as(staff), call));
  const list = await listOf(as, actor, call);
  expect(list).toMatchObject({
    isWhole: true,
    hidden: 0,
    meeting: { minutesNo: "V-12" },
    rows: [{ decided: { outcome: "SELECTED", place: 1, grantCents: 4_123_457 } }, {}, {}],
  });
  const [declared] = list.declarations ?? [];
  expect(declared).toMatchObject({ proposalId: alfa.id });
  for (const evaluator of evaluators.slice(0, 2))
    expect(declared?.declared).toContainEqual(
      expect.objectContaining({ name: evaluator.name, kind: "none" }),
    );
  expect(await boardProposal(as(actor), alfa)).toMatchObject({ ok: true });
});

test("the board of another group, staff and evaluators find nothing here", async ({ db, as }) => {
  const { call, alfa, staff, evaluators } = await scene(db, as);
  const other = await aGroup(db);
  const strangers = [
    await other.member("BOARD"),
    await other.member("CHAIR"),
    staff,
    ...evaluators,
  ];
  for (const stranger of strangers) {
    expect(await boardList(as(stranger), call)).toMatchObject(notFound);
    expect(await boardProposal(as(stranger), alfa)).toMatchObject(notFound);
    expect(await boardDeclaration(as(stranger), alfa)).toMatchObject(notFound);
  }
});

const peersOf = async (as: As, person: SignedIn, db: Db, proposal: Submitted) => {
  const page = await sheetPage(as(person), { id: await assignmentOf(db, proposal, person) });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.peers;
};

test.for([["never"], ["afterOwn"], ["afterAllOwn"]] as const)(
  "evaluators see others' sheets by the rule: %s",
  async ([peerSheets], { db, as }) => {
    const group = await aGroup(db);
    const [first, second] = group.evaluators;
    if (!first || !second) throw new Error("two evaluators");
    const call = await aClosedCall(db, group, { rules: { peerSheets } });
    const one = await aSubmitted(db, call);
    const two = await aSubmitted(db, call);
    await open(as(group.staff), call, [one, two]);
    await done(assign(as(group.staff), call, [one, two], [first, second]));
    await score(as, second, one, 6100);

    const id = await assignmentOf(db, one, first);
    await done(declareAssigned(as(first), { id, ...none }));
    expect(await peersOf(as, first, db, one)).toBeNull();
    await done(submitSheet(as(first), { id, ...sheetOf(7300) }));
    const afterOwn = await peersOf(as, first, db, one);
    await score(as, first, two, 5000);
    const afterAll = await peersOf(as, first, db, one);

    const seen = {
      sheets: [{ total: 6100 }],
      mean: { total: 6700 },
    };
    if (peerSheets === "afterOwn") expect(afterOwn).toMatchObject(seen);
    else expect(afterOwn).toBeNull();
    if (peerSheets === "never") expect(afterAll).toBeNull();
    else expect(afterAll).toMatchObject(seen);
    expect(JSON.stringify(afterAll)).not.toContain(second.userId);
    expect(JSON.stringify(afterAll)).not.toContain(second.name);
  },
);

test("every opening of a proposal's sheets and of a list with points is on record once", async ({
  db,
  as,
}) => {
  const { boardMember: member, call, alfa, evaluators } = await scene(db, as);
  const entries = (subject: string, actorId = member.userId) =>
    db.auditEntry.count({ where: { kind: "sheet.read", subject, actorId } });
  await boardList(as(member), call);
  await boardProposal(as(member), alfa);
  expect([await entries(call.id), await entries(alfa.id)]).toEqual([0, 0]);

  await declare(as, member, [alfa]);
  await boardList(as(member), call);
  await boardProposal(as(member), alfa);
  await boardProposal(as(member), alfa);
  expect([await entries(call.id), await entries(alfa.id)]).toEqual([1, 2]);

  const [first] = evaluators;
  if (!first) throw new Error("an evaluator");
  expect(await peersOf(as, first, db, alfa)).toMatchObject({ sheets: [{ total: 9100 }] });
  expect(await entries(alfa.id, first.userId)).toBe(1);
});

test("the register of declarations does not name the only evaluator of a proposal", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const [first] = group.evaluators;
  if (!first) throw new Error("an evaluator");
  const call = await aClosedCall(db, group, { rules: { evaluatorsPerProposal: 1 } });
  const proposal = await aSubmitted(db, call);
  await open(as(group.staff), call, [proposal]);
  await done(assign(as(group.staff), call, [proposal], [first]));
  await score(as, first, proposal, 8000);
  await done(closeScoring(as(group.staff), call));
  const chair = await group.member("CHAIR");
  await declare(as, chair, [proposal]);

  const { declarations, json } = await listOf(as, chair, call);
  expect(declarations?.[0]?.declared.map(({ name }) => name)).toEqual([null, chair.name]);
  expect(json).not.toContain(first.name);
  expect(json).not.toContain(first.userId);
});
