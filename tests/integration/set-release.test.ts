import { expect } from "vitest";
import { resendLetters } from "#app/domain/letters/resend-letters.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import {
  cancelRelease,
  findReleasing,
  setRelease,
} from "#app/domain/decisions/set-release.server.ts";
import { releaseResult } from "#app/domain/decisions/release-result.server.ts";
import { releasePage } from "#app/domain/decisions/release-page.server.ts";
import { proposalPage } from "#app/domain/proposals/proposal-page.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { openPresence, type Presence } from "#app/platform/presence.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const minute = new Date("2026-12-03T08:00:00Z");
const before = "2026-12-03T07:59:59.999Z";

async function approved(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 4_000_000 },
    { total: 4000, requestedCents: 2_000_000 },
  ]);
  await done(approve(db, as, scene));
  const list = await findReleasing(db, scene.call.id);
  return { ...scene, number: scene.call.number, seen: list?.frozenSha256 ?? "" };
}

/** Everything that is due at an instant, as a worker does it alone or beside others. */
function work(services: Services, dir: string, at: string | Date, beside?: { presence: Presence }) {
  const now = () => new Date(at);
  const mailer = folderMailer(dir, "kvieslys@localhost", "localhost", now);
  const handle = taskHandlers({ ...services, now, mailer });
  return runDueTasks({ db: services.db, now, handle, ...beside });
}

test("decisions are released at the set minute, not before it and not twice", async ({
  database,
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen, proposals } = await approved(db, as);
  const [first] = proposals;
  if (!first) throw new Error("a proposal");
  const page = async () => JSON.stringify(await proposalPage(as(first.owner), { id: first.id }));
  const hidden = await page();
  await done(setRelease(as(staff), { number, at: minute, seen }));
  expect(await releasePage(as(staff), { number })).toMatchObject({
    value: { releaseAt: minute, releaseBy: staff.name },
  });

  await work(services, dir, before);
  expect(await page()).toBe(hidden);
  expect([await db.releasedDecision.count(), await db.letter.count()]).toEqual([0, 0]);

  await Promise.all(
    [openPresence(database.url), openPresence(database.url)].map(async (presence) => {
      await work(services, dir, minute, { presence });
      await presence.leave();
    }),
  );
  expect(await page()).not.toBe(hidden);
  expect(await db.letter.count()).toBe(2);
  expect(await db.auditEntry.findMany({ where: { kind: "list.release" } })).toMatchObject([
    { actorId: staff.userId, at: minute },
  ]);
  expect(await setRelease(as(staff), { number, at: null, seen })).toMatchObject(
    code("already-released"),
  );
});

test("a release that is called off or moved does not happen at its first minute", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen } = await approved(db, as);
  await done(setRelease(as(staff), { number, at: minute, seen }));
  await done(cancelRelease(as(staff, before), { number }));
  await work(services, dir, minute);
  expect(await db.letter.count()).toBe(0);

  const later = new Date("2026-12-04T08:00:00Z");
  await done(setRelease(as(staff), { number, at: minute, seen }));
  await done(setRelease(as(staff), { number, at: later, seen }));
  await work(services, dir, minute);
  expect(await db.letter.count()).toBe(0);
  await work(services, dir, later);
  expect(await db.letter.count()).toBe(2);
});

test("what is released now can be undone for two minutes, and no longer", async ({ db, as }) => {
  const { number, staff, seen } = await approved(db, as);
  await done(setRelease(as(staff, "2026-12-03T07:58:00Z"), { number, at: null, seen }));
  expect(
    await findReleasing(db, (await db.call.findFirstOrThrow({ where: { number } })).id),
  ).toMatchObject({ releaseAt: minute });
  expect(await cancelRelease(as(staff, minute.toISOString()), { number })).toMatchObject(
    code("release-under-way"),
  );
  await done(cancelRelease(as(staff, before), { number }));
  expect(await cancelRelease(as(staff, before), { number })).toMatchObject(code("release-not-set"));
});

test("a list that is no longer what was approved is not released, and staff are told why", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen } = await approved(db, as);
  await done(setRelease(as(staff), { number, at: minute, seen }));
  await db.decision.updateMany({ where: { outcome: "SELECTED" }, data: { grantCents: 1n } });
  await work(services, dir, minute);
  expect(await db.letter.count()).toBe(0);
  expect(await releasePage(as(staff), { number })).toMatchObject({
    value: { releaseAt: null, fault: "list-changed" },
  });
  expect(await db.auditEntry.count({ where: { kind: "list.release-failed" } })).toBe(1);
});

test("a proposal withdrawn before the minute gets no letter of a decision, and the others get theirs", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen, proposals } = await approved(db, as);
  const [first] = proposals;
  if (!first) throw new Error("a proposal");
  await done(setRelease(as(staff), { number, at: minute, seen }));
  await done(withdrawProposal(as(first.owner), { id: first.id, reason: "" }));
  await work(services, dir, minute);
  expect(await db.releasedDecision.count()).toBe(1);
  const kinds = (await db.letter.findMany({ orderBy: { number: "asc" } })).map(({ kind }) => kind);
  expect(kinds).toEqual(["WITHDRAWAL", expect.not.stringMatching("WITHDRAWAL")]);
});

test("a mail that is held back is not sent, its letter is issued, and the result says so row by row", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen, proposals } = await approved(db, as);
  const [first, second] = proposals.map(({ id }) => id);
  const why = "Pareiškėjo el. pašto adresas neteisingas.";
  const set = { number, at: minute, seen };
  const held = [first ?? ""];
  expect(await setRelease(as(staff), { ...set, held })).toMatchObject(code("held-why"));
  expect(await setRelease(as(staff), { ...set, held: [number], why })).toMatchObject(
    code("changed-meanwhile"),
  );
  await done(setRelease(as(staff), { ...set, held: [second ?? ""], why }));
  await done(setRelease(as(staff), { ...set, held, why }));
  expect(await releasePage(as(staff), { number })).toMatchObject({
    value: {
      letters: [
        { told: 1, heldWhy: why },
        { told: 1, heldWhy: "" },
      ],
    },
  });
  expect(await releaseResult(as(staff), { number })).toMatchObject(code("not-released"));

  await work(services, dir, minute);
  const [one, other] = await db.letter.findMany({ orderBy: { number: "asc" } });
  expect(await releaseResult(as(staff), { number })).toMatchObject({
    value: {
      rows: [
        { proposalId: first, state: "held", note: why, letter: { id: one?.id }, mails: [] },
        { proposalId: second, state: "sent", letter: { id: other?.id } },
      ],
      counts: [
        { state: "held", n: 1 },
        { state: "sent", n: 1 },
      ],
    },
  });
  expect(await db.outbox.count({ where: { letterId: one?.id ?? "" } })).toBe(0);
  expect(await db.auditEntry.findMany({ where: { kind: "letter.hold" } })).toMatchObject([
    { subject: one?.id, data: { why } },
  ]);
  expect(await db.releasedDecision.count()).toBe(2);

  const later = as(staff, minute.toISOString());
  await done(resendLetters(later, { chosen: { id: one?.id ?? "" }, why, count: 1 }));
  await work(services, dir, minute);
  expect(await releaseResult(as(staff), { number })).toMatchObject({
    value: { counts: [{ state: "sent", n: 2 }] },
  });
});

test("the result of a release is for impartial staff, and names a proposal that was withdrawn", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { number, staff, seen, proposals, member } = await approved(db, as);
  const [first] = proposals;
  if (!first) throw new Error("a proposal");
  await done(setRelease(as(staff), { number, at: minute, seen }));
  await done(withdrawProposal(as(first.owner), { id: first.id, reason: "" }));
  expect(await releasePage(as(staff), { number })).toMatchObject({
    value: { letters: [{ isWithdrawn: true }, { isWithdrawn: false }] },
  });
  await work(services, dir, minute);
  expect(await releaseResult(as(staff), { number })).toMatchObject({
    value: {
      rows: [
        { proposalId: first.id, state: "withdrawn", letter: null },
        { state: "sent", mails: [{ state: "sent" }] },
      ],
    },
  });
  const stranger = (await aGroup(db)).staff;
  for (const who of [await member("CHAIR"), stranger, first.owner])
    expect(await releaseResult(as(who), { number })).toMatchObject(code("not-found"));
});

test("a release is set by impartial staff, for a minute to come, for the list they have seen", async ({
  db,
  as,
}) => {
  const { number, staff, seen, member } = await approved(db, as);
  const chair = await member("CHAIR");
  const stranger = (await aGroup(db)).staff;
  for (const who of [chair, stranger]) {
    expect(await setRelease(as(who), { number, at: minute, seen })).toMatchObject(
      code("not-found"),
    );
    expect(await cancelRelease(as(who), { number })).toMatchObject(code("not-found"));
  }
  const past = new Date("2026-12-01T09:59:00Z");
  expect(await setRelease(as(staff), { number, at: past, seen })).toMatchObject(
    code("release-in-past"),
  );
  const far = new Date("2027-12-01T09:59:00Z");
  expect(await setRelease(as(staff), { number, at: far, seen })).toMatchObject(
    code("release-too-far"),
  );
  expect(await setRelease(as(staff), { number, at: minute, seen: "" })).toMatchObject(
    code("changed-meanwhile"),
  );
});
