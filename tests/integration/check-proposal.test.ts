import { expect } from "vitest";
import { answerCheck } from "#app/domain/checks/answer-check.server.ts";
import { callChecks } from "#app/domain/checks/call-checks.server.ts";
import { frozenCheck } from "#app/domain/checks/check-model.ts";
import { checkPage } from "#app/domain/checks/check-page.server.ts";
import { checklistOf } from "#app/domain/checks/checklist.ts";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { closeClarification } from "#app/domain/clarifications/close-clarification.server.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import type { SecondItems } from "#app/domain/checks/second-schema.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aGroup, aSubmitted, type Call } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { answered, done, failed, passed } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

async function scene(db: Db, secondChecker = true) {
  const group = await aGroup(db, { secondChecker });
  const call = await aClosedCall(db, group);
  const proposal = await aSubmitted(db, call);
  return { ...group, call, proposal, colleague: await group.member("STAFF") };
}

async function insider(db: Db, staff: SignedIn, organisationId: string) {
  const data = { organisationId, userId: staff.userId, role: "VIEWER" as const };
  await db.organisationMember.create({ data });
  return again(db, staff);
}

const refusal = (code: string) => ({ ok: false, error: { code } });
const seenOf = async (db: Db) => {
  const { checkedAt, secondAt } = await db.check.findFirstOrThrow({ orderBy: { n: "desc" } });
  return (secondAt ?? checkedAt).toISOString();
};
const agreed = (call: Call, except: SecondItems = {}): SecondItems => ({
  ...Object.fromEntries(
    checklistOf(call.definition).map(({ id }) => [id, { verdict: "AGREE", note: "" }]),
  ),
  ...except,
});
const confirmed = async (db: Db, call: Call) => ({
  intent: "confirm" as const,
  seen: await seenOf(db),
  items: agreed(call),
});
const disagreed = { territory: { verdict: "DISAGREE" as const, note: "Buveinė kitame mieste." } };
const returned = async (db: Db, call: Call) => ({
  intent: "return" as const,
  seen: await seenOf(db),
  items: agreed(call, disagreed),
});

test("the evaluation starts only after the call has closed, once, and by its own staff", async ({
  db,
  as,
}) => {
  const { call, staff, evaluators } = await scene(db);
  const stranger = (await aGroup(db)).staff;
  const [evaluator] = evaluators;
  const { number } = call;

  expect(await startEvaluation(as(stranger), { number })).toMatchObject(refusal("not-found"));
  expect(evaluator && (await startEvaluation(as(evaluator), { number }))).toMatchObject(
    refusal("not-found"),
  );
  expect(await startEvaluation(as(staff, "2026-11-30T15:04:59Z"), { number })).toMatchObject(
    refusal("call-still-open"),
  );
  await done(startEvaluation(as(staff), { number }));
  expect(await startEvaluation(as(staff), { number })).toMatchObject(refusal("call-not-published"));
});

test("a check is saved in parts, handed in, and ends with the word of a second person", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));

  await done(recordCheck(as(staff), { id, intent: "save" }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "CHECKING" });
  await done(recordCheck(as(staff), { id, ...passed(call), seen: await seenOf(db) }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "CHECKING" });
  expect(await db.check.findMany()).toMatchObject([{ state: "HANDED_IN", outcome: "ELIGIBLE" }]);

  await done(answerCheck(as(colleague), { id, ...(await confirmed(db, call)) }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "ELIGIBLE" });
  expect(await db.check.findMany()).toMatchObject([
    { state: "CONFIRMED", writers: [staff.userId], secondById: colleague.userId },
  ]);
  const log = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(log.map(({ kind }) => kind)).toEqual([
    "call.scoring-term",
    "call.startEvaluation",
    "check.record",
    "proposal.startCheck",
    "check.record",
    "check.handIn",
    "check.confirm",
    "proposal.passCheck",
  ]);
});

test("where the group has settled for one person, the check ends when it is handed in", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db, false);
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id: proposal.id, ...passed(call) }));
  expect(await db.proposal.findFirst()).toMatchObject({ status: "ELIGIBLE" });
  expect(await db.check.findFirst()).toMatchObject({ state: "CONFIRMED", secondById: null });
});

test("an ineligible proposal keeps the requirement that it does not meet", async ({ db, as }) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...failed(call) }));
  await done(answerCheck(as(colleague), { id, ...(await confirmed(db, call)) }));
  expect(await db.check.findFirst()).toMatchObject({
    outcome: "INELIGIBLE",
    reason: { point: "12", text: failed(call).text },
    waiver: failed(call).waiver,
  });
  expect(await db.proposal.findFirst()).toMatchObject({ status: "INELIGIBLE" });
});

test("what a second person disagrees with goes back, and every round is kept as it was", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  const back = await returned(db, call);
  await done(answerCheck(as(colleague), { id, ...back, intent: "saveSecond" }));
  await done(answerCheck(as(colleague), { id, ...back, seen: await seenOf(db) }));
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ status: "CHECKING" });

  const page = await checkPage(as(staff), { id });
  expect(page).toMatchObject({
    value: { part: "first", rounds: [{ state: "RETURNED", secondItems: disagreed }] },
  });
  const { checkedAt } = await db.check.findFirstOrThrow();
  await done(recordCheck(as(staff), { id, ...passed(call), seen: checkedAt.toISOString() }));
  await done(answerCheck(as(colleague), { id, ...(await confirmed(db, call)) }));
  const rounds = await db.check.findMany({ orderBy: { n: "asc" } });
  expect(rounds).toMatchObject([
    { n: 1, state: "RETURNED", secondItems: disagreed },
    { n: 2, state: "CONFIRMED" },
  ]);

  const model = frozenCheck(proposal.registration, checklistOf(call.definition), rounds, (by) =>
    by === staff.userId ? "Pirmoji" : "Antrasis",
  );
  expect(model).toMatchObject({
    outcome: "ELIGIBLE",
    rounds: [
      { n: 1, first: { by: "Pirmoji" }, second: { by: "Antrasis" } },
      { n: 2, state: "CONFIRMED" },
    ],
  });
  const first = rounds[0]?.id ?? "";
  await expect(db.check.update({ where: { id: first }, data: { waiver: "Kita" } })).rejects.toThrow(
    "violated",
  );
});

test("who has filled in any of a check is not its second person, also not after it came back", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague, member } = await scene(db);
  const { id } = proposal;
  const third = await member("STAFF");
  await done(startEvaluation(as(staff), { number: call.number }));
  const nobody = { intent: "confirm" as const, seen: "", items: {} };
  expect(await answerCheck(as(colleague), { id, ...nobody })).toMatchObject(
    refusal("check-not-ended"),
  );
  await done(recordCheck(as(colleague), { id, intent: "save" }));
  await done(recordCheck(as(staff), { id, ...passed(call), seen: await seenOf(db) }));
  for (const writer of [staff, colleague])
    expect(await answerCheck(as(writer), { id, ...(await confirmed(db, call)) })).toMatchObject(
      refusal("same-person"),
    );

  await done(answerCheck(as(third), { id, ...(await returned(db, call)) }));
  const { checkedAt } = await db.check.findFirstOrThrow();
  await done(recordCheck(as(staff), { id, ...passed(call), seen: checkedAt.toISOString() }));
  expect(await answerCheck(as(colleague), { id, ...(await confirmed(db, call)) })).toMatchObject(
    refusal("same-person"),
  );
  await done(answerCheck(as(third), { id, ...(await confirmed(db, call)) }));
  expect(await answerCheck(as(third), { id, ...(await confirmed(db, call)) })).toMatchObject(
    refusal("already-confirmed"),
  );
});

test("a second person confirms only what they agree to throughout, and returns only with a reason", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  const seen = await seenOf(db);
  const inputs = [
    { intent: "confirm" as const, items: {} },
    { intent: "confirm" as const, items: agreed(call, disagreed) },
    { intent: "return" as const, items: agreed(call) },
    {
      intent: "return" as const,
      items: agreed(call, { territory: { verdict: "DISAGREE", note: "" } }),
    },
  ];
  for (const input of inputs)
    expect(await answerCheck(as(colleague), { id, seen, ...input })).toMatchObject(
      refusal("check-incomplete"),
    );
  expect(await db.check.findFirst()).toMatchObject({ state: "HANDED_IN", secondById: null });
});

const noNote = { answer: "NO" as const, note: "" };
test.for([
  { name: "pass with an item unanswered", intent: "pass" as const, items: () => ({}) },
  {
    name: "pass with an item unmet",
    intent: "pass" as const,
    items: (call: Call) => answered(call, "NO"),
  },
  {
    name: "fail with nothing unmet",
    intent: "fail" as const,
    items: (call: Call) => answered(call, "YES"),
  },
  {
    name: "fail without saying what is missing",
    intent: "fail" as const,
    items: (call: Call) => answered(call, "YES", { applicant: noNote }),
  },
  {
    name: "contradict the program without a note",
    intent: "pass" as const,
    items: (call: Call) => answered(call, "YES", { attachments: { answer: "YES", note: "" } }),
  },
])("a check cannot $name", async ({ intent, items }, { db, as }) => {
  const { call, proposal, staff } = await scene(db);
  await done(startEvaluation(as(staff), { number: call.number }));
  const input = { ...failed(call), id: proposal.id, intent, items: items(call) };
  expect(await recordCheck(as(staff), input)).toMatchObject(refusal("check-incomplete"));
  expect(await db.check.count()).toBe(0);
});

test("nothing is rejected before a clarification was asked, unless for a listed fault or a written reason", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));
  const unasked = { ...failed(call), id, waiver: "" };
  expect(await recordCheck(as(staff), unasked)).toMatchObject(refusal("check-incomplete"));

  const other = await aSubmitted(db, call);
  const language = { answer: "NO" as const, note: "Parengtas anglų kalba." };
  const listed = { ...unasked, id: other.id, items: answered(call, "YES", { language }) };
  await done(recordCheck(as(staff), listed));

  const questions = [{ text: "Patikslinkite pareiškėjo rūšį.", unlocked: [] }];
  const asked = "2026-12-01T08:00:00Z";
  await done(askClarification(as(staff, asked), { id, questions }));
  const after = "2026-12-15T08:00:00Z";
  expect(await recordCheck(as(staff, after), unasked)).toMatchObject(refusal("clarification-open"));
  await done(closeClarification(as(staff, after), { id, verdict: "leave" }));
  await done(recordCheck(as(staff, after), unasked));
  const waits = await db.check.findFirstOrThrow({ where: { proposalId: id } });
  expect(waits).toMatchObject({ state: "HANDED_IN", outcome: "INELIGIBLE", waiver: "" });
  const seen = waits.checkedAt.toISOString();
  const items = agreed(call);
  await done(answerCheck(as(colleague, after), { id, intent: "confirm", seen, items }));
});

test("while a check waits for the second person nobody changes it or asks the applicant", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db);
  const { id } = proposal;
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  const again = { id, ...passed(call), seen: await seenOf(db) };
  expect(await recordCheck(as(staff), again)).toMatchObject(refusal("check-handed-in"));
  const questions = [{ text: "Patikslinkite pareiškėjo rūšį.", unlocked: [] }];
  expect(await askClarification(as(staff), { id, questions })).toMatchObject(
    refusal("check-handed-in"),
  );
});

test("nobody checks before the evaluation, after the end of the check, or over another's work", async ({
  db,
  as,
}) => {
  const { call, proposal, staff } = await scene(db, false);
  const check = { id: proposal.id, ...passed(call) };
  expect(await recordCheck(as(staff), check)).toMatchObject(refusal("not-in-evaluation"));
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { ...check, intent: "save" }));
  expect(await recordCheck(as(staff), check)).toMatchObject(refusal("changed-meanwhile"));
  const seen = await seenOf(db);
  await done(recordCheck(as(staff), { ...check, seen }));
  expect(await recordCheck(as(staff), check)).toMatchObject(refusal("check-ended"));
});

test("of two people who check a proposal at once, one is told to look again", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  await done(startEvaluation(as(staff), { number: call.number }));
  const check = { id: proposal.id, ...passed(call), intent: "save" as const };
  const both = await Promise.all([
    recordCheck(as(staff), check),
    recordCheck(as(colleague), check),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.check.count()).toBe(1);
});

test("of two second persons at once, one ends the check", async ({ db, as }) => {
  const { call, proposal, staff, colleague, member } = await scene(db);
  const { id } = proposal;
  const third = await member("STAFF");
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  const [yes, no] = [await confirmed(db, call), await returned(db, call)];
  const both = await Promise.all([
    answerCheck(as(colleague), { id, ...yes }),
    answerCheck(as(third), { id, ...no }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("staff of another group, or of the applicant, cannot check: the proposal is not there", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const { id } = proposal;
  const stranger = (await aGroup(db)).staff;
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id, ...passed(call) }));
  const partial = await insider(db, colleague, proposal.organisation.id);
  for (const actor of [stranger, partial, proposal.owner]) {
    expect(await recordCheck(as(actor), { id, ...passed(call) })).toMatchObject(
      refusal("not-found"),
    );
    expect(await answerCheck(as(actor), { id, ...(await confirmed(db, call)) })).toMatchObject(
      refusal("not-found"),
    );
    expect(await checkPage(as(actor), { id })).toMatchObject(refusal("not-found"));
  }
});

test("what the program finds tells nobody of a proposal that is hidden from them", async ({
  db,
  as,
}) => {
  const { call, staff, colleague } = await scene(db);
  const code = "305718580";
  const one = await aSubmitted(db, call, { partnerCode: code });
  const other = await aSubmitted(db, call, { partnerCode: code });
  await done(startEvaluation(as(staff), { number: call.number }));
  const interest = { proposalId: other.id, interest: "conflict" as const, reason: "Giminaitė." };
  await done(declareInterest(as(colleague), interest));

  const open = await checkPage(as(staff), { id: one.id });
  expect(open).toMatchObject({
    value: { basis: { findings: { duplicates: { names: [{ lt: other.registration }] } } } },
  });
  const hidden = await checkPage(as(colleague), { id: one.id });
  expect(hidden).toMatchObject({
    value: { basis: { findings: { duplicates: { code: "noDuplicates" } } } },
  });
  expect(JSON.stringify(hidden)).not.toContain(other.registration);
  const queue = await callChecks(as(colleague), { number: call.number, show: "all", after: null });
  expect(JSON.stringify(queue)).not.toContain(other.registration);
});

test("the queue finds what is mine, what waits for my word, and what has been clarified", async ({
  db,
  as,
}) => {
  const { call, proposal, staff, colleague } = await scene(db);
  const handedIn = await aSubmitted(db, call);
  const untouched = await aSubmitted(db, call);
  await done(startEvaluation(as(staff), { number: call.number }));
  await done(recordCheck(as(staff), { id: proposal.id, intent: "save" }));
  await done(recordCheck(as(staff), { id: handedIn.id, ...passed(call) }));

  const find = async (actor: SignedIn, show: string) => {
    const found = await callChecks(as(actor), { number: call.number, show, after: null });
    return found.ok ? found.value.rows.map(({ id, standing }) => [id, standing]) : null;
  };
  expect(await find(staff, "mine")).toEqual([[proposal.id, "DRAFT"]]);
  expect(await find(staff, "second")).toEqual([]);
  expect(await find(colleague, "mine")).toEqual([]);
  expect(await find(colleague, "second")).toEqual([[handedIn.id, "HANDED_IN"]]);
  expect(await find(colleague, "open")).toHaveLength(3);
  expect(await find(colleague, "answered")).toEqual([]);
  await db.proposal.update({ where: { id: untouched.id }, data: { status: "WITHDRAWN" } });
  expect(await find(colleague, "open")).toHaveLength(2);
  expect(await find(colleague, "all")).toHaveLength(3);
});
