import { expect, onTestFinished } from "vitest";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { changeScoringTerm } from "#app/domain/evaluation/change-scoring-term.server.ts";
import { declareAssigned } from "#app/domain/evaluation/declare-interest.server.ts";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { scoringProgress } from "#app/domain/evaluation/scoring-progress.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { planEvaluation } from "#app/domain/reminders/plan-evaluation.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aClosedCall, aGroup, aSubmitted } from "#tests/support/evaluation.ts";
import {
  type As,
  assign,
  assignmentOf,
  done,
  open,
  score,
  sheetOf,
} from "#tests/support/play-evaluation.ts";
import { type Received, smtpSink } from "#tests/support/smtp.ts";
import { test } from "#tests/support/test.ts";

log.level = "silent";

const none = { interest: "none" as const, reason: "" };

/** Two proposals, two evaluators each; the first has handed in one sheet and begun the other. */
async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const [first, second] = group.evaluators;
  if (!first || !second) throw new Error("two evaluators");
  const call = await aClosedCall(db, group);
  const proposals = [
    await aSubmitted(db, call, { title: "KANARĖLĖ-A" }),
    await aSubmitted(db, call, { title: "KANARĖLĖ-B" }),
  ] as const;
  await open(as(group.staff), call, [...proposals]);
  await done(assign(as(group.staff), call, [...proposals], [first, second]));
  await score(as, first, proposals[0], 8100);
  const begun = await assignmentOf(db, proposals[1], first);
  await done(declareAssigned(as(first), { id: begun, ...none }));
  await done(saveSheet(as(first), { id: begun, ...sheetOf(5000) }));
  await db.outbox.updateMany({ data: { doneAt: new Date() } });
  return { ...group, first, second, call, proposals };
}

/** Plans and sends as the program does, at an instant; answers what arrived then. */
async function clock(services: Services) {
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  return async (at: string): Promise<Received[]> => {
    const now = () => new Date(at);
    const before = sink.mails.length;
    await planEvaluation({ db: services.db, now });
    await runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
    return sink.mails.slice(before);
  };
}

const term = (db: Db, number: string, day: string) =>
  db.call.update({ where: { number }, data: { scoringUntil: new Date(day) } });
const to = (mails: readonly Received[]) => mails.flatMap(({ recipients }) => recipients).sort();

test("progress tells who has done how much of what, and no points", async ({ db, as }) => {
  const { staff, first, second, call, proposals } = await scene(db, as);
  const page = await scoringProgress(as(staff), call);
  if (!page.ok) throw new Error(page.error.code);
  const of = (id: string) => page.value.evaluators.find((one) => one.id === id);
  expect(of(first.userId)).toMatchObject({ assigned: 2, declared: 2, started: 2, submitted: 1 });
  expect(of(second.userId)).toMatchObject({
    assigned: 2,
    declared: 0,
    started: 0,
    submitted: 0,
    lastDay: null,
  });
  expect(page.value.proposals).toMatchObject([
    { id: proposals[0].id, submitted: 1, needed: 2, declared: 1, assigned: 2 },
    { id: proposals[1].id, submitted: 0, needed: 2, declared: 1, assigned: 2 },
  ]);
  expect(page.value.forecast).toMatchObject({ submitted: 1, needed: 4 });
  expect(JSON.stringify(page.value)).not.toContain("8100");
});

test("of a proposal that a member of staff is tied to nothing is counted, on either side", async ({
  db,
  as,
}) => {
  const { group, member, call, proposals } = await scene(db, as);
  const tied = await member("STAFF");
  const reason = "Pareiškėjo vadovas yra mano brolis.";
  await done(
    declareInterest(as(tied), { proposalId: proposals[0].id, interest: "conflict", reason }),
  );
  const page = await scoringProgress(as(tied), call);
  if (!page.ok) throw new Error(page.error.code);
  expect(page.value.proposals.map(({ id }) => id)).toEqual([proposals[1].id]);
  expect(page.value.evaluators.map(({ assigned, submitted }) => [assigned, submitted])).toEqual([
    [1, 0],
    [1, 0],
  ]);
  expect(page.value.forecast).toMatchObject({ submitted: 0, needed: 2, days: [] });

  const others = await aGroup(db);
  expect(await scoringProgress(as(others.staff), call)).toMatchObject({
    error: { code: "not-found" },
  });
  expect(group.id).not.toBe(others.group.id);
});

test("the last day of scoring is set at the start, changed with a reason, and never into the past", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const staff = as(group.staff, "2026-12-01T08:00:00Z");
  const { number } = call;
  expect(await startEvaluation(staff, { number, until: "2026-11-30" })).toMatchObject({
    error: { code: "scoring-term-past" },
  });
  await done(startEvaluation(staff, { number }));
  const stored = await db.call.findUniqueOrThrow({ where: { number } });
  // Twenty working days; 24–26 December are none.
  expect(stored.scoringUntil?.toISOString().slice(0, 10)).toBe("2026-12-31");

  const change = { number, reason: "Vertintojas susirgo, terminas pratęstas." };
  await done(changeScoringTerm(staff, { ...change, until: "2027-01-15" }));
  expect(await changeScoringTerm(staff, { ...change, until: "2026-11-30" })).toMatchObject({
    error: { code: "scoring-term-past" },
  });
  expect(
    await changeScoringTerm(as(group.evaluators[0] ?? group.staff), {
      ...change,
      until: "2027-02-01",
    }),
  ).toMatchObject({ error: { code: "not-found" } });
  const entries = await db.auditEntry.findMany({ where: { kind: "call.scoring-term" } });
  expect(entries.map(({ data }) => data)).toEqual([
    { from: "", to: "2026-12-31", reason: "" },
    { from: "2026-12-31", to: "2027-01-15", reason: change.reason },
  ]);
});

test("evaluators are told 7 and 2 days before and the day after, once each, in counts only", async ({
  db,
  as,
  services,
}) => {
  const { first, second, call } = await scene(db, as);
  await term(db, call.number, "2026-12-18");
  const at = await clock(services);
  expect(to(await at("2026-12-10T10:00:00Z"))).toEqual([]);
  expect(await at("2026-12-11T05:30:00Z")).toEqual([]);
  const week = await at("2026-12-11T06:30:00Z");
  expect(to(week)).toEqual([first.email, second.email].sort());
  expect(await at("2026-12-11T12:00:00Z")).toEqual([]);
  expect(await at("2026-12-12T12:00:00Z")).toEqual([]);
  expect(to(await at("2026-12-16T10:00:00Z"))).toHaveLength(2);
  const late = await at("2026-12-19T10:00:00Z");
  expect(late.every(({ subject }) => subject?.startsWith("Terminas praėjo"))).toBe(true);

  const own = week.find(({ recipients }) => recipients.includes(second.email));
  expect(own?.subject).toBe("Laukia 2 vertinimo anketos");
  expect(own?.text).toContain(call.number);
  for (const mail of [...week, ...late]) {
    expect(mail.text).not.toMatch(/KANARĖLĖ|81,00/);
    expect(Array.from(mail.subject ?? "").length).toBeLessThanOrEqual(60);
    const names = (mail.headers ?? []).map(({ key }) => key);
    expect(names).toContain("list-unsubscribe-post");
  }
});

test("who wants no such mails, has handed in all, or has recused themselves gets none", async ({
  db,
  as,
  services,
}) => {
  const { first, second, call, proposals } = await scene(db, as);
  await term(db, call.number, "2026-12-18");
  for (const { id } of proposals)
    await done(
      declareAssigned(as(second), {
        id: await assignmentOf(db, { id }, second),
        interest: "conflict",
        reason: "Su pareiškėju sieja giminystė.",
      }),
    );
  await db.outbox.updateMany({ data: { doneAt: new Date() } });
  const at = await clock(services);
  expect(to(await at("2026-12-11T10:00:00Z"))).toEqual([first.email]);
  await db.mailOptOut.create({
    data: { userId: first.userId, kind: "scoring", since: new Date("2026-12-12") },
  });
  expect(to(await at("2026-12-16T10:00:00Z"))).toEqual([]);
});

test("staff get one summary a week, without the proposals they are tied to", async ({
  db,
  as,
  services,
}) => {
  const { staff, colleague: tied, call, proposals } = await scene(db, as);
  const reason = "Pareiškėjo vadovas yra mano brolis.";
  await done(
    declareInterest(as(tied), { proposalId: proposals[0].id, interest: "conflict", reason }),
  );
  await db.outbox.updateMany({ data: { doneAt: new Date() } });
  const at = await clock(services);
  const mails = await at("2026-12-14T10:00:00Z");
  expect(to(mails)).toEqual([staff.email, tied.email].sort());
  const subjectTo = (email: string) =>
    mails.find(({ recipients }) => recipients.includes(email))?.subject;
  expect(subjectTo(staff.email)).toBe("Vertinimo eiga: pateikta 1 iš 4 anketų");
  expect(subjectTo(tied.email)).toBe("Vertinimo eiga: pateikta 0 iš 2 anketų");
  expect(mails.every(({ text }) => text?.includes(call.number))).toBe(true);
  expect(await at("2026-12-15T10:00:00Z")).toEqual([]);
  expect(await at("2026-12-16T10:00:00Z")).toEqual([]);
  expect(to(await at("2026-12-21T10:00:00Z"))).toHaveLength(2);
});

test("the board hears once that the papers are ready, when the scoring is closed and not before", async ({
  db,
  as,
  services,
}) => {
  const { staff, member, call, proposals, first, second } = await scene(db, as);
  const chair = await member("CHAIR");
  const at = await clock(services);
  expect(await at("2026-12-02T10:00:00Z")).toEqual([]);
  const begun = await assignmentOf(db, proposals[1], first);
  await db.sheet.deleteMany({ where: { assignmentId: begun } });
  await db.conflictDeclaration.deleteMany({
    where: { personId: first.userId, proposalId: proposals[1].id },
  });
  await score(as, first, proposals[1], 8000);
  for (const proposal of proposals) await score(as, second, proposal, 8000);
  await done(closeScoring(as(staff, "2026-12-02T11:00:00Z"), call));
  await db.outbox.updateMany({ data: { doneAt: new Date() } });
  const mails = await at("2026-12-02T12:00:00Z");
  expect(to(mails)).toEqual([chair.email]);
  expect(mails[0]?.text).toContain(`/board/calls/${call.number}`);
  expect(mails[0]?.text).not.toMatch(/KANARĖLĖ|8[01],/);
  expect(await at("2026-12-03T12:00:00Z")).toEqual([]);
});
