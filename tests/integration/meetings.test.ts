import { expect } from "vitest";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { boardMeeting } from "#app/domain/meetings/board-meeting.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { boardMeetings } from "#app/domain/meetings/list-meetings.server.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { changePlan } from "#app/domain/meetings/plan-meeting.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup, type Submitted } from "#tests/support/evaluation.ts";
import { aScoredCall } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { aBoard, open, plan } from "#tests/support/play-meeting.ts";
import { test } from "#tests/support/test.ts";

const notFound = { error: { code: "not-found" } };

async function scene(db: Db, as: As) {
  const group = await aGroup(db);
  const board = await aBoard(group);
  const scored = await aScoredCall(db, as, group, [
    { total: 9100, title: "Kanarėlė Alfa" },
    { total: 7300, title: "Kanarėlė Beta" },
    { total: 6100, title: "Kanarėlė Gama" },
  ]);
  const [alfa, beta, gama] = scored.proposals;
  if (!alfa || !beta || !gama) throw new Error("three proposals");
  return { ...scored, board, alfa, beta, gama, secretary: as(scored.staff) };
}

const declare = (
  as: As,
  people: readonly SignedIn[],
  proposals: readonly Submitted[],
  interest: "none" | "conflict" = "none",
) =>
  Promise.all(
    people.flatMap((person) =>
      proposals.map(({ id }) =>
        done(
          declareInterest(as(person), {
            proposalId: id,
            interest,
            reason: interest === "none" ? "" : "Su pareiškėju sieja giminystė.",
          }),
        ),
      ),
    ),
  );

const recordOf = async (...args: Parameters<typeof meetingPage>) => {
  const page = await meetingPage(...args);
  if (!page.ok) throw new Error(page.error.code);
  return page.value;
};

test("a planned meeting has the call's proposals on its agenda and is known to staff alone", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, member } = await scene(db, as);
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  const { items, members } = await recordOf(secretary, { id });
  expect(items.map(({ kind, proposal }) => [kind, proposal?.title])).toEqual([
    ["FREE", undefined],
    ["FREE", undefined],
    ["PROPOSAL", "Kanarėlė Alfa"],
    ["PROPOSAL", "Kanarėlė Beta"],
    ["PROPOSAL", "Kanarėlė Gama"],
  ]);
  expect(members).toHaveLength(6);
  for (const person of [board.chair, board.ngo, await member("OBSERVER")])
    expect(await boardMeeting(as(person), { id })).toMatchObject(notFound);
  const again = await changeAgenda(secretary, {
    id: await plan(secretary, { group, chair: board.chair, calls: [] }),
    intent: "addCall",
    call: call.number,
    order: "byPlace",
  });
  expect(again).toMatchObject({ error: { code: "list-on-agenda" } });
});

test("calling invites everybody once, and the plan stays as it is from then on", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, member } = await scene(db, as);
  const observer = await member("OBSERVER");
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  await done(callMeeting(secretary, { id }));
  expect(await callMeeting(secretary, { id })).toMatchObject({ ok: false });
  const mails = await db.outbox.findMany({ where: { kind: "mail.meeting-called" } });
  expect(mails).toHaveLength(7);
  expect((await boardMeetings(as(board.firm), null)).meetings).toMatchObject([{ id }]);
  expect(await boardMeeting(as(observer), { id })).toMatchObject({ value: { items: null } });
  const changed = await changePlan(secretary, {
    id,
    group: group.id,
    kind: "REMOTE",
    startsAt: new Date("2027-01-04T10:00:00Z"),
    ballotsUntil: null,
    place: "Kitur",
    minutesNo: "M-99",
    chairId: board.chair.userId,
    ownVotes: false,
  });
  expect(changed).toMatchObject({ error: { code: "meeting-called" } });
});

test("a recusal takes its member out of the item alone, and with them its quorum", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, alfa, beta, gama } = await scene(db, as);
  const there = [board.chair, board.ngo, board.firm, board.town];
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  const [, ...others] = [board.firm, ...there.filter((one) => one !== board.firm)];
  await declare(as, others, [alfa, beta, gama]);
  await declare(as, [board.firm], [alfa, gama]);
  await declare(as, [board.firm], [beta], "conflict");
  const { rules } = await recordOf(secretary, { id }).then(({ meeting }) => meeting);
  expect(rules).toMatchObject({ quorumBp: 5000, sectorCapBp: 4900 });
  // The cap would refuse two of four; what is tried here is the quorum.
  const lax = { sectorCapBp: { value: 10_000, source: "Bandymas" } };
  await db.group.update({ where: { id: group.id }, data: { settings: lax } });
  await open(secretary, id, there);

  const { items } = await recordOf(secretary, { id });
  expect(items.slice(2).map(({ quorum }) => [quorum.present, quorum.isValid])).toEqual([
    [4, true],
    [3, false],
    [4, true],
  ]);
  expect(items[3]?.out).toEqual([{ userId: board.firm.userId, kind: "declared" }]);

  const seen = await boardMeeting(as(board.firm), { id });
  expect(seen).toMatchObject({
    value: { items: [{}, {}, {}, { position: 4, isMasked: true }, {}] },
  });
  for (const canary of ["Kanarėlė Beta", beta.id, beta.registration, '"grantCents"', '"place":1'])
    expect(JSON.stringify(seen)).not.toContain(canary);
});

test("whoever has not declared about a proposal takes no part in its item", async ({ db, as }) => {
  const { group, board, call, secretary, alfa } = await scene(db, as);
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  await declare(as, [board.chair, board.ngo], [alfa]);
  await open(secretary, id, Object.values(board));
  const { items } = await recordOf(secretary, { id });
  expect(items.map(({ quorum }) => quorum.present)).toEqual([6, 6, 2, 0, 0]);
});

test("staff who are tied to a proposal on the agenda find no meeting, nor does another group", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, alfa, member } = await scene(db, as);
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  const tied = await member("STAFF");
  expect(await meetingPage(as(tied), { id })).toMatchObject({ ok: true });
  await declare(as, [tied], [alfa], "conflict");
  expect(await meetingPage(as(tied), { id })).toMatchObject(notFound);
  const other = await aGroup(db);
  expect(await meetingPage(as(other.staff), { id })).toMatchObject(notFound);
  expect(await boardMeeting(as(other.staff), { id })).toMatchObject(notFound);
});
