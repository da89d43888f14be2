import { join } from "node:path";
import { expect } from "vitest";
import { answerOffer } from "#app/domain/decisions/answer-offer.server.ts";
import { offerPage } from "#app/domain/decisions/offer-page.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { folderMailer, keptMail, keptMails } from "#app/platform/mailer.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
/** Ten working days after the first of December 2026; the day itself still counts. */
const lastMoment = "2026-12-15T21:59:59Z";
const over = "2026-12-15T22:00:00Z";

/** Two released decisions; money ends within the second, which is offered 40 000 of 50 000. */
async function offered(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [
    { total: 9000, requestedCents: 6_000_000 },
    { total: 8000, requestedCents: 5_000_000 },
  ]);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const [whole, part] = scene.proposals;
  if (!whole || !part) throw new Error("two proposals");
  return { ...scene, whole, part };
}

function work(services: Services, dir: string, at: string) {
  const now = () => new Date(at);
  const mailer = folderMailer(dir, "kvieslys@localhost", "localhost", now);
  return runDueTasks({ db: services.db, now, handle: taskHandlers({ ...services, now, mailer }) });
}

const stateOf = async (db: Db, id: string) => {
  const { status, released, offerReply } = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      released: { select: { answerBy: true } },
      offerReply: { select: { answer: true } },
    },
  });
  return { status, answer: offerReply?.answer ?? null, answerBy: released[0]?.answerBy };
};

test.for([
  { answer: "ACCEPTED" as const, status: "SELECTED" },
  { answer: "DECLINED" as const, status: "DECLINED" },
])(
  "a smaller sum is $answer by a signatory once, until the end of the last day",
  async ({ answer, status }, { db, as }) => {
    const { part, whole } = await offered(db, as);
    expect(await stateOf(db, part.id)).toEqual({
      status: "PARTIAL",
      answer: null,
      answerBy: new Date("2026-12-15"),
    });
    const owner = (at: string) => as(part.owner, at);
    expect(await answerOffer(owner(over), { id: part.id, answer })).toMatchObject(
      code("offer-over"),
    );
    await done(answerOffer(owner(lastMoment), { id: part.id, answer }));
    expect(await stateOf(db, part.id)).toMatchObject({ status, answer });
    expect(await answerOffer(owner(lastMoment), { id: part.id, answer })).toMatchObject(
      code("offer-answered"),
    );
    expect(await answerOffer(as(whole.owner), { id: whole.id, answer })).toMatchObject(
      code("not-found"),
    );
  },
);

test("of two answers at once one counts", async ({ db, as }) => {
  const { part } = await offered(db, as);
  const both = await Promise.all(
    (["ACCEPTED", "DECLINED"] as const).map((answer) =>
      answerOffer(as(part.owner), { id: part.id, answer }),
    ),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("silence declines when the last day is over, not before, and never what was answered", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { part } = await offered(db, as);
  await work(services, dir, lastMoment);
  expect(await stateOf(db, part.id)).toMatchObject({ status: "PARTIAL", answer: null });
  await work(services, dir, over);
  expect(await stateOf(db, part.id)).toMatchObject({ status: "DECLINED", answer: "SILENT" });
  expect(await db.auditEntry.findMany({ where: { kind: "proposal.offerLapsed" } })).toMatchObject([
    { actorId: null, subject: part.id },
  ]);

  const other = await offered(db, as);
  await done(answerOffer(as(other.part.owner), { id: other.part.id, answer: "ACCEPTED" }));
  await work(services, dir, over);
  expect(await stateOf(db, other.part.id)).toMatchObject({
    status: "SELECTED",
    answer: "ACCEPTED",
  });
});

test("impartial staff are told that an offer is answered, not how; who is tied to the proposal is not told", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { part, call, staff, colleague } = await offered(db, as);
  await done(answerOffer(as(part.owner), { id: part.id, answer: "DECLINED" }));
  await db.organisationMember.create({
    data: { organisationId: part.organisation.id, userId: staff.userId, role: "VIEWER" },
  });
  const mails = join(dir, "mail");
  await work(services, mails, "2026-12-02T10:00:00Z");
  const kept = await Promise.all((await keptMails(mails, 50)).map((name) => keptMail(mails, name)));
  const texts = kept.map(String);
  const told = texts.filter((text) => text.includes(`/staff/calls/${call.number}/reserve`));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(colleague.email);
  expect(told[0]).not.toMatch(/atsisak|declin/i);
});

test("an offer is its applicant's alone, and answered by who signs for them", async ({
  db,
  as,
}) => {
  const { part, whole, staff, member } = await offered(db, as);
  const board = await member("BOARD");
  for (const stranger of [whole.owner, staff, board]) {
    expect(await offerPage(as(stranger), { id: part.id })).toMatchObject(code("not-found"));
    expect(await answerOffer(as(stranger), { id: part.id, answer: "ACCEPTED" })).toMatchObject(
      code("not-found"),
    );
  }
  const editor = await aPerson(db);
  await db.organisationMember.create({
    data: { organisationId: part.organisation.id, userId: editor.userId, role: "EDITOR" },
  });
  const reader = await again(db, editor);
  expect(await offerPage(as(reader), { id: part.id })).toMatchObject({
    value: { grantCents: 4_000_000, requestedCents: 5_000_000, mayAnswer: false },
  });
  expect(await answerOffer(as(reader), { id: part.id, answer: "ACCEPTED" })).toMatchObject(
    code("may-not-answer-offer"),
  );
  expect(await offerPage(as(part.owner), { id: part.id })).toMatchObject({
    value: { mayAnswer: true },
  });
});
