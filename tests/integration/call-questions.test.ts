import { expect } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import { answerQuestion, setQuestionAside } from "#app/domain/questions/answer-question.server.ts";
import { askQuestion } from "#app/domain/questions/ask-question.server.ts";
import { publicQuestions } from "#app/domain/questions/public-questions.server.ts";
import { staffQuestion, staffQuestions } from "#app/domain/questions/staff-questions.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { readLog } from "#app/domain/audit/read-log.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { anOpenCall, aStaffMember, outboxKinds } from "#tests/support/calls.ts";
import { aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const question = "Ar galima nuomoti patalpas iš savivaldybės?";
const noFilter = { group: null };
const words = {
  question: "Ar tinka patalpų nuoma?",
  questionEn: "",
  answer: "Taip.",
  answerEn: "",
};

/** The call closes on Tuesday, 15 December 2026 at 17:00 in Vilnius. */
async function aCall(db: Db) {
  const call = await anOpenCall(db);
  return { call, number: call.number, staff: await aStaffMember(db, call.groupId) };
}

test("whoever is signed in asks; everybody reads the answer, and nobody learns who asked", async ({
  db,
  as,
}) => {
  const { call, number, staff } = await aCall(db);
  const asker = await aPerson(db, { name: "Slapukė Klausėja" });
  const asked = await askQuestion(as(asker), { number, question });
  if (!asked.ok) throw new Error(asked.error.code);
  expect(await publicQuestions({ db }, call.id)).toEqual([]);

  const place = { number, id: asked.value.id };
  expect(await answerQuestion(as(staff), place, words)).toMatchObject({ ok: true });
  const shown = await publicQuestions({ db }, call.id);
  expect(shown).toMatchObject([
    { question: { lt: words.question, en: words.question }, answer: { lt: "Taip." } },
  ]);
  const staffSees = [
    await staffQuestions(as(staff), { number }),
    await staffQuestion(as(staff), place),
    await readLog(as(await aPerson(db, { isAdmin: true })), noFilter),
  ];
  for (const page of [shown, staffSees]) {
    expect(JSON.stringify(page)).not.toContain("Slapukė");
    expect(JSON.stringify(page)).not.toContain(asker.userId);
  }
});

test("staff are told of a question once, the asker of the answer once, however often it is corrected", async ({
  db,
  as,
}) => {
  const { number, staff } = await aCall(db);
  const asked = await askQuestion(as(await aPerson(db)), { number, question });
  const place = { number, id: asked.ok ? asked.value.id : "" };
  await answerQuestion(as(staff), place, words);
  await answerQuestion(as(staff), place, { ...words, answer: "Taip, pagal sutartį." });
  expect(await outboxKinds(db)).toEqual([
    "call.tell",
    "mail.question-answered",
    "mail.question-asked",
  ]);
  const [row] = await db.callQuestion.findMany();
  expect(row).toMatchObject({ answer: "Taip, pagal sutartį." });
  expect(row?.changedAt).not.toBeNull();
});

test.for<[at: string, refusal: string | null]>([
  ["2026-12-10T14:59:59.999Z", null],
  ["2026-12-10T15:00:00Z", "questions-over"],
  ["2026-12-15T14:00:00Z", "questions-over"],
])(
  "three working days before the deadline questions end: at %s",
  async ([at, refusal], { db, as }) => {
    const { number } = await aCall(db);
    const result = await askQuestion(as(await aPerson(db), at), { number, question });
    expect(result.ok ? null : result.error.code).toBe(refusal);
  },
);

test("who is not signed in cannot ask, and nobody can ask about a call that is not published", async ({
  db,
  as,
}) => {
  const { call, number } = await aCall(db);
  expect(await askQuestion(as(anonymous), { number, question })).toMatchObject({ ok: false });
  await db.call.update({ where: { id: call.id }, data: { status: "CANCELLED" } });
  const person = await aPerson(db);
  expect(await askQuestion(as(person), { number, question })).toEqual(
    await askQuestion(as(person), { number: "XX-1", question }),
  );
});

test("a person who asks ever more has to wait", async ({ db, as }) => {
  const { number } = await aCall(db);
  const ctx = as(await aPerson(db));
  for (let n = 0; n < 10; n++)
    expect(await askQuestion(ctx, { number, question })).toMatchObject({ ok: true });
  expect(await askQuestion(ctx, { number, question })).toMatchObject({
    error: { code: "too-many-tries" },
  });
});

test("staff of another group know nothing of the questions", async ({ db, as }) => {
  const { number } = await aCall(db);
  const asked = await askQuestion(as(await aPerson(db)), { number, question });
  const stranger = await aStaffMember(db, (await anOpenCall(db)).groupId);
  const place = { number, id: asked.ok ? asked.value.id : "" };
  const refused = { ok: false, error: { code: "not-found" } };
  expect(await staffQuestions(as(stranger), { number })).toEqual(refused);
  expect(await staffQuestion(as(stranger), place)).toEqual(refused);
  expect(await answerQuestion(as(stranger), place, words)).toEqual(refused);
  expect(await setQuestionAside(as(stranger), place)).toEqual(refused);
});

test("what is set aside is never published by itself, and what is published is not set aside", async ({
  db,
  as,
}) => {
  const { call, number, staff } = await aCall(db);
  const asked = await askQuestion(as(await aPerson(db)), { number, question });
  const place = { number, id: asked.ok ? asked.value.id : "" };
  expect(await setQuestionAside(as(staff), place)).toMatchObject({ ok: true });
  expect(await publicQuestions({ db }, call.id)).toEqual([]);
  expect(await answerQuestion(as(staff), place, words)).toMatchObject({ ok: true });
  expect(await setQuestionAside(as(staff), place)).toMatchObject({ ok: false });
});

test("a year after the deadline nobody can tell who asked, nor in which words", async ({
  db,
  as,
  services,
}) => {
  const { call, number, staff } = await aCall(db);
  const asked = await askQuestion(as(await aPerson(db)), { number, question });
  await answerQuestion(as(staff), { number, id: asked.ok ? asked.value.id : "" }, words);
  const night = (at: string) =>
    runRetention({ ...services, actor: anonymous, now: () => new Date(at) });
  await night("2027-12-14T03:00:00Z");
  expect(await db.callQuestion.count({ where: { typed: question } })).toBe(1);
  await night("2027-12-17T03:00:00Z");
  expect(await db.callQuestion.findMany({ select: { askedById: true, typed: true } })).toEqual([
    { askedById: null, typed: "" },
  ]);
  expect(await publicQuestions({ db }, call.id)).toHaveLength(1);
});
