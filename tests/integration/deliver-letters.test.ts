import { expect } from "vitest";
import { recordDelivery, retryMails } from "#app/domain/letters/deliver-letter.server.ts";
import { deliveryPage } from "#app/domain/letters/delivery-page.server.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { lettersToResend, resendLetters } from "#app/domain/letters/resend-letters.server.ts";
import { resendResult } from "#app/domain/letters/resend-result.server.ts";
import { ownData } from "#app/domain/privacy/own-data.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { noon, test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const why = "Pareiškėjas pranešė laiško negavęs.";
const all = { call: null, state: null, after: null };

async function released(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 4000, requestedCents: 2_000_000 },
  ]);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const letters = await db.letter.findMany({ orderBy: { number: "asc" } });
  return { ...scene, letters, first: letters[0]?.id ?? "" };
}

function work(services: Services, dir: string) {
  const now = () => new Date(noon);
  const mailer = folderMailer(dir, "kvieslys@localhost", "localhost", now);
  return runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
}

test("a letter is mailed again with its number, the reason and the count on record", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { staff, colleague, letters, first } = await released(db, as);
  await work(services, dir);
  const sent = { letterId: { not: null }, doneAt: { not: null } };
  expect(await db.outbox.count({ where: sent })).toBe(2);

  const one = { chosen: { id: first }, why };
  expect(await resendLetters(as(staff), { ...one, count: 2 })).toMatchObject(
    code("changed-meanwhile"),
  );
  await done(resendLetters(as(staff), { ...one, count: 1 }));
  expect(await lettersToResend(as(staff), { filter: all })).toHaveLength(2);
  await done(resendLetters(as(staff), { chosen: { filter: all }, why, count: 2 }));
  expect(await db.auditEntry.findMany({ where: { kind: "letter.resend" } })).toMatchObject([
    { subject: first, data: { why, of: 1 } },
    { data: { why, of: 2 } },
    { data: { why, of: 2 } },
  ]);
  expect(await db.letter.findMany({ orderBy: { number: "asc" } })).toMatchObject(
    letters.map(({ id, number }) => ({ id, number })),
  );
  expect((await ownData(as(staff), staff)).letterDeliveries).toMatchObject(
    Array.from({ length: 3 }, () => ({ way: "MAIL_AGAIN", note: why })),
  );
  expect((await ownData(as(colleague), colleague)).letterDeliveries).toEqual([]);
  expect(await deliveryPage(as(staff), { id: first })).toMatchObject({
    value: {
      mails: [{ state: "sent" }, { state: "queued" }],
      deliveries: [
        { way: "MAIL_AGAIN", note: why, by: staff.name },
        { way: "MAIL_AGAIN", note: why },
      ],
    },
  });
});

test("letters are left out of mailing again one by one, and each that was not is answered for", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { staff, colleague, letters, first } = await released(db, as);
  await work(services, dir);
  const named = await lettersToResend(as(staff), { filter: all });
  expect(named).toMatchObject(letters.map(({ id, number }) => ({ id, number, told: 1 })));
  const chosen = { filter: all };
  const both = letters.map(({ id }) => id);
  expect(await resendLetters(as(staff), { chosen, why, count: 2, leave: both })).toMatchObject(
    code("all-left-out"),
  );
  const sent = await done(resendLetters(as(staff), { chosen, why, count: 2, leave: [first] }));
  expect(sent).toMatchObject({ value: { letters: 1, mails: 1 } });

  const at = new Date(noon);
  expect(await resendResult(as(staff), at)).toMatchObject({
    rows: [{ letter: { id: letters[1]?.id }, note: why, state: "waiting" }],
  });
  await work(services, dir);
  const { rows, counts } = await resendResult(as(staff), at);
  expect(rows).toMatchObject([{ mails: [{ state: "sent", reason: "" }] }]);
  expect(counts).toEqual([{ state: "sent", n: 1 }]);
  expect(await resendResult(as(colleague), at)).toEqual({ rows: [], counts: [] });
});

test("a mail that was given up is shown with the reason and tried at once from the start", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { staff, first } = await released(db, as);
  await work(services, dir);
  await db.outbox.updateMany({
    where: { letterId: first },
    data: { doneAt: null, failedAt: new Date(noon), attempts: 3, lastError: "550 no such user" },
  });
  const failed = await listLetters(as(staff), { ...all, state: "failed" });
  expect(failed).toMatchObject({ total: 1, letters: [{ id: first, failed: 1 }] });
  expect(await deliveryPage(as(staff), { id: first })).toMatchObject({
    value: { mails: [{ state: "failed", reason: "550 no such user" }] },
  });
  await done(retryMails(as(staff), { id: first }));
  await work(services, dir);
  expect(await listLetters(as(staff), { ...all, state: "failed" })).toMatchObject({ total: 0 });
  expect(await retryMails(as(staff), { id: first })).toMatchObject(code("nothing-to-retry"));
});

test("what was handed over otherwise is recorded with its day, not before the letter nor ahead", async ({
  db,
  as,
}) => {
  const { staff, first } = await released(db, as);
  const handed = { id: first, way: "POST", note: "Registruotu laišku RN123456789LT." } as const;
  for (const on of ["2026-11-30", "2026-12-02"])
    expect(await recordDelivery(as(staff), { ...handed, on })).toMatchObject(code("delivery-day"));
  await done(recordDelivery(as(staff), { ...handed, on: "2026-12-01" }));
  expect(await deliveryPage(as(staff), { id: first })).toMatchObject({
    value: { deliveries: [{ way: "POST", on: "2026-12-01", note: handed.note }] },
  });
});

test("only impartial staff of the group see a delivery or act on it", async ({ db, as }) => {
  const { staff, first, proposals, member, evaluators } = await released(db, as);
  const stranger = (await aGroup(db)).staff;
  const board = await member("BOARD");
  const organisationId = proposals[0]?.organisation.id ?? "";
  await db.organisationMember.create({
    data: { organisationId, userId: staff.userId, role: "VIEWER" },
  });
  const tied = await again(db, staff);
  for (const actor of [
    stranger,
    board,
    evaluators[0] ?? board,
    proposals[0]?.owner ?? board,
    tied,
  ]) {
    const ctx = as(actor);
    expect(await deliveryPage(ctx, { id: first })).toMatchObject(code("not-found"));
    expect(await retryMails(ctx, { id: first })).toMatchObject(code("not-found"));
    expect(await resendLetters(ctx, { chosen: { id: first }, why, count: 1 })).toMatchObject(
      code("not-found"),
    );
    const handed = { id: first, way: "HAND", on: "2026-12-01", note: why } as const;
    expect(await recordDelivery(ctx, handed)).toMatchObject(code("not-found"));
  }
  expect((await listLetters(as(tied), all)).total).toBe(1);
});

test("the register is filtered by call and state, and counts what it shows", async ({ db, as }) => {
  const { staff, call } = await released(db, as);
  const count = async (filter: object) =>
    (await listLetters(as(staff), { ...all, ...filter })).total;
  expect(await count({ call: call.number })).toBe(2);
  expect(await count({ call: "KITAS" })).toBe(0);
  expect([await count({ state: "waiting" }), await count({ state: "opened" })]).toEqual([2, 0]);
  await db.letter.updateMany({ data: { mailedAt: new Date(), openedAt: new Date() } });
  expect([await count({ state: "waiting" }), await count({ state: "opened" })]).toEqual([0, 2]);
});
