import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect } from "vitest";
import { recordCheck } from "#app/domain/checks/record-check.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { releasedReasons } from "#app/domain/decisions/released-reasons.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { letterModel } from "#app/domain/letters/letter.ts";
import { listProposals } from "#app/domain/proposals/list-proposals.server.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer, keptMail, keptMails } from "#app/platform/mailer.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import {
  aClosedCall,
  aGroup,
  aSubmitted,
  reason,
  type Submitted,
} from "#tests/support/evaluation.ts";
import { approve, aScoredCall, decide, release } from "#tests/support/play-decision.ts";
import { type As, assign, done, failed, passed, score } from "#tests/support/play-evaluation.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });

const four = [
  { total: 9000, requestedCents: 4_000_000, title: "Savipagalbos grupės" },
  { total: 8000, requestedCents: 5_000_000, title: "Pavėžėjimas ir lydėjimas" },
  { total: 6000, requestedCents: 2_000_000, title: "Kaimynų dirbtuvės" },
  { total: 4000, requestedCents: 2_000_000, title: "Senjorų sodas" },
];

async function approved(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), four);
  await done(approve(db, as, scene));
  return scene;
}

test("a release gives every proposal its outcome, its copy, its letter and one task to draw it", async ({
  db,
  as,
}) => {
  const { call, staff, group } = await approved(db, as);
  await done(release(as(staff), call));

  expect(await db.call.findUnique({ where: { id: call.id } })).toMatchObject({
    status: "DECIDED",
    releasedAt: new Date("2026-12-01T10:00:00Z"),
  });
  const byNumber = { orderBy: { number: "asc" as const } };
  expect(await db.proposal.findMany(byNumber)).toMatchObject([
    { status: "SELECTED" },
    { status: "SELECTED" },
    { status: "RESERVE" },
    { status: "NOT_SELECTED" },
  ]);
  const copies = await db.releasedDecision.findMany({ orderBy: { registration: "asc" } });
  expect(copies).toMatchObject([
    { outcome: "SELECTED", grantCents: 4_000_000n, points: 9000, title: "Savipagalbos grupės" },
    { outcome: "SELECTED", grantCents: 5_000_000n, place: 2 },
    { outcome: "RESERVE", grantCents: 0n, reservePlace: 1 },
    { outcome: "NOT_SELECTED", points: 4000, minutesNo: "V-12" },
  ]);
  expect(copies[0]?.complaintUntil).toEqual(new Date("2026-12-15"));
  expect(releasedReasons.parse(copies[0]?.reasons)).toMatchObject({
    threshold: 5000,
    cutOff: 8000,
    criteria: [
      { id: "quality", mean: 6000, max: 7000, justifications: [reason, reason] },
      { id: "value", mean: 3000, max: 3000 },
    ],
  });
  const letters = await db.letter.findMany(byNumber);
  expect(letters).toMatchObject([
    { number: `${group.prefix}-2026-001`, kind: "SELECTED", sha256: null },
    { number: `${group.prefix}-2026-002`, kind: "SELECTED" },
    { number: `${group.prefix}-2026-003`, kind: "RESERVE" },
    { number: `${group.prefix}-2026-004`, kind: "NOT_SELECTED_THRESHOLD" },
  ]);
  expect(new Set(letters.map(({ verifyCode }) => verifyCode)).size).toBe(4);
  expect(await db.outbox.count({ where: { kind: "letter.draw" } })).toBe(4);
  expect(await db.auditEntry.count({ where: { kind: "letter.issue" } })).toBe(4);
});

test("a call is released once, also when two people press the button at once", async ({
  db,
  as,
}) => {
  const { call, staff } = await approved(db, as);
  const both = await Promise.all([release(as(staff), call), release(as(staff), call)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await release(as(staff), call)).toMatchObject(code("already-released"));
  expect(await db.letter.count()).toBe(4);
  expect(await db.auditEntry.count({ where: { kind: "list.release" } })).toBe(1);
});

test("letters of calls that are released at once have numbers without gaps, each call's together", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const calls = [];
  for (const minutesNo of ["V-1", "V-2", "V-3"]) {
    const scene = await aScoredCall(db, as, group, four.slice(0, 2));
    await done(approve(db, as, scene, minutesNo));
    calls.push(scene);
  }
  const results = await Promise.all(calls.map(({ call, staff }) => release(as(staff), call)));
  expect(results.every(({ ok }) => ok)).toBe(true);

  const letters = await db.letter.findMany({
    orderBy: { number: "asc" },
    select: { number: true, proposal: { select: { callId: true } } },
  });
  const { prefix } = group.group;
  expect(letters.map(({ number }) => number)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `${prefix}-2026-00${n}`),
  );
  const callsInOrder = letters.map(({ proposal }) => proposal?.callId);
  expect(callsInOrder.filter((id, n) => n % 2 === 0)).toEqual(
    callsInOrder.filter((id, n) => n % 2 === 1),
  );
});

test("from the start of the check to the release an applicant's pages stay the same to the byte", async ({
  db,
  as,
}) => {
  const group = await aGroup(db);
  const { staff, evaluators } = group;
  const call = await aClosedCall(db, group);
  const proposals: Submitted[] = [];
  for (const fields of four) proposals.push(await aSubmitted(db, call, fields));
  const [first, second, third, fourth] = proposals;
  if (!first || !second || !third || !fourth) throw new Error("four proposals");
  const seen = async () => {
    const pages = [];
    for (const { id, owner } of proposals) {
      pages.push(await proposalPage(as(owner), { id }));
      pages.push(await listProposals(as(owner), { before: null }));
    }
    return JSON.stringify(pages);
  };
  const { number } = call;
  const later = "2026-12-08T10:00:00Z";
  await done(startEvaluation(as(staff), { number }));
  const started = { intent: "save" as const, seen: "", items: {}, point: "", text: "" };
  for (const { id } of proposals) await done(recordCheck(as(staff), { id, ...started }));
  const before = await seen();

  const checks = await db.check.findMany();
  const checkedAt = checks[0]?.checkedAt.toISOString() ?? "";
  for (const { id } of [first, second, third])
    await done(recordCheck(as(staff, later), { id, ...passed(call), seen: checkedAt }));
  await done(recordCheck(as(staff, later), { id: fourth.id, ...failed(call), seen: checkedAt }));
  expect(await seen()).toBe(before);

  await done(assign(as(staff, later), call, [first, second, third], evaluators.slice(0, 2)));
  for (const [index, proposal] of [first, second, third].entries())
    for (const evaluator of evaluators.slice(0, 2))
      await score((actor) => as(actor, later), evaluator, proposal, 9000 - index * 2500);
  expect(await seen()).toBe(before);
  await done(closeScoring(as(staff, later), { number }));
  expect(await seen()).toBe(before);

  await done(approve(db, (actor) => as(actor, later), { ...group, call }));
  expect(await seen()).toBe(before);
  await done(release(as(staff, later), { number }));
  expect(await seen()).not.toBe(before);
});

test("what is not approved is not released, and nothing is left of the try", async ({ db, as }) => {
  const scene = await aScoredCall(db, as, await aGroup(db), four);
  const { call, staff } = scene;
  expect(await release(as(staff), call)).toMatchObject(code("not-approved"));
  await done(decide(as(staff), scene));
  expect(await release(as(staff), call)).toMatchObject(code("not-approved"));
  expect(await db.counter.count()).toBe(0);
  const stranger = (await aGroup(db)).staff;
  expect(await release(as(stranger), call)).toMatchObject(code("not-found"));
});

test("a proposal withdrawn between approval and release gets no decision and no letter", async ({
  db,
  as,
}) => {
  const { call, staff, proposals } = await approved(db, as);
  await db.proposal.update({ where: { id: proposals[1]?.id }, data: { status: "WITHDRAWN" } });
  await done(release(as(staff), call));
  expect(await db.releasedDecision.count()).toBe(3);
  expect((await db.letter.findMany({ orderBy: { number: "asc" } })).at(-1)?.number).toMatch(/003$/);
});

const workThrough = (services: Services, dir: string) => {
  const mailer = folderMailer(join(dir, "mail"), "vvg@pavyzdys.example", "localhost", services.now);
  const handle = taskHandlers({ ...services, mailer });
  return runDueTasks({ db: services.db, now: services.now, handle });
};

test("the worker draws each letter once and tells the owner, without a word of the decision", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { call, staff, proposals, group } = await approved(db, as);
  await done(release(as(staff), call));
  await workThrough(services, dir);
  expect(await db.outbox.count({ where: { doneAt: null } })).toBe(0);

  const letters = await db.letter.findMany({ orderBy: { number: "asc" }, include: { file: true } });
  for (const { model, sha256, file } of letters) {
    const again = await drawLetter(letterModel.parse(model));
    expect(createHash("sha256").update(again).digest("hex")).toBe(sha256);
    expect(file).toMatchObject({ mime: "application/pdf", size: BigInt(again.length) });
    const stored = await services.files.open({ sha256: sha256 ?? "", size: again.length });
    expect(Buffer.concat((await stored?.toArray()) ?? [])).toEqual(Buffer.from(again));
  }

  const mails = await keptMails(join(dir, "mail"), 100);
  const texts = await Promise.all(mails.map((name) => keptMail(join(dir, "mail"), name)));
  const toOwner = texts.filter((mail) => mail?.includes(proposals[0]?.owner.email ?? "-"));
  expect(toOwner).toHaveLength(1);
  const text = String(toOwner[0]);
  expect(text).toContain(`/letters/${letters[0]?.id}`);
  expect(text).toContain(`${group.prefix}-2026-001`);
  expect(text).not.toMatch(/atrink|skiriama|40[\s\u00a0]?000/i);

  await db.outbox.updateMany({ where: { kind: "letter.draw" }, data: { doneAt: null } });
  await workThrough(services, dir);
  expect(await keptMails(join(dir, "mail"), 100)).toHaveLength(mails.length);
});

test("the letters say in their PDF what the applicant has to know", async ({ db, as }) => {
  const { call, staff, group, proposals } = await approved(db, as);
  await done(release(as(staff), call));
  const letters = await db.letter.findMany({ orderBy: { number: "asc" } });
  const textOf = async (n: number) => {
    const pdf = readPdf(await drawLetter(letterModel.parse(letters[n]?.model)));
    pdf.check();
    return pdf.pages().join(" ").replaceAll(/\s+/g, " ");
  };

  const selected = await textOf(0);
  for (const part of [
    "DĖL PROJEKTINIO PASIŪLYMO ATRINKIMO",
    `${group.prefix}-2026-001`,
    proposals[0]?.organisation.name ?? "-",
    "Savipagalbos grupės",
    "40 000,00 Eur",
    "90,00",
    "protokolas Nr. V-12",
    "per 10 darbo dienų",
    "iki 2026 m. gruodžio 15 d.",
    "Tomas Vaitkus",
    "http://localhost:3000/verify",
    letters[0]?.verifyCode ?? "-",
  ]) {
    expect(selected).toContain(part);
  }

  const notSelected = await textOf(3);
  for (const part of [
    "DĖL PROJEKTINIO PASIŪLYMO NEATRINKIMO",
    "40 balų iš 100 balų",
    "mažiausias privalomas balų skaičius – 50",
    "Kriterijus quality",
    reason,
  ]) {
    expect(notSelected).toContain(part);
  }
});
