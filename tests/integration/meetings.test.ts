import { expect } from "vitest";
import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { actOnItem } from "#app/domain/meetings/act-on-item.server.ts";
import { boardMeeting } from "#app/domain/meetings/board-meeting.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { castVotes } from "#app/domain/meetings/cast-votes.server.ts";
import { closeMeeting } from "#app/domain/meetings/close-meeting.server.ts";
import { boardMinutes } from "#app/domain/meetings/minutes.server.ts";
import { repeatMeeting } from "#app/domain/meetings/repeat-meeting.server.ts";
import { openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { signAsChair, signAsSecretary } from "#app/domain/meetings/sign-minutes.server.ts";
import { motionsPage, writeMotions } from "#app/domain/meetings/write-motions.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { boardMeetings } from "#app/domain/meetings/list-meetings.server.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { changePlan } from "#app/domain/meetings/plan-meeting.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
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

/** Votes of the people named on every item that can be voted on, all for unless told. */
async function voteAll(
  secretary: Ctx,
  id: string,
  people: readonly SignedIn[],
  except: Record<number, "FOR" | "AGAINST" | "ABSTAIN"> = {},
) {
  const { items } = await recordOf(secretary, { id });
  for (const item of items) {
    if (item.kind === "FREE" && item.motion === "") {
      await done(actOnItem(secretary, { id, intent: "note", item: item.id, discussion: "" }));
      continue;
    }
    if (!item.quorum.isValid) {
      await done(actOnItem(secretary, { id, intent: "postpone", item: item.id }));
      continue;
    }
    const votes = people.map(({ userId }) => ({ userId, choice: except[item.position] ?? "FOR" }));
    await done(actOnItem(secretary, { id, intent: "vote", item: item.id, discussion: "", votes }));
  }
}

/** A board in which two of four may be of one sector. */
const withoutCap = (db: Db, { id }: { id: string }) =>
  db.group.update({
    where: { id },
    data: { settings: { sectorCapBp: { value: 10_000, source: "Bandymas" } } },
  });

test("a recusal breaks the quorum of one item, the repeat decides it, and only then is the list proposed", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, alfa, beta, gama } = await scene(db, as);
  await withoutCap(db, group);
  const all = Object.values(board);
  const there = [board.chair, board.ngo, board.firm, board.town];
  await declare(
    as,
    all.filter((one) => one !== board.firm),
    [alfa, beta, gama],
  );
  await declare(as, [board.firm], [alfa, gama]);
  await declare(as, [board.firm], [beta], "conflict");
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  await open(secretary, id, there);
  const [, , , betaItem] = (await recordOf(secretary, { id })).items;
  if (!betaItem) throw new Error("an item");
  const forced = await actOnItem(secretary, {
    id,
    intent: "vote",
    item: betaItem.id,
    discussion: "",
    votes: there.map(({ userId }) => ({ userId, choice: "FOR" as const })),
  });
  expect(forced).toMatchObject({ error: { code: "no-quorum", params: { n: 4 } } });
  expect(await db.itemVote.count()).toBe(0);

  expect(await closeMeeting(secretary, { id })).toMatchObject({ error: { code: "items-open" } });
  await voteAll(secretary, id, there);
  await done(closeMeeting(secretary, { id }));
  expect(await db.rankedList.findFirst()).toMatchObject({ status: "DRAFT" });

  const repeat = await repeatMeeting(secretary, { id });
  if (!repeat.ok) throw new Error(repeat.error.code);
  const { items } = await recordOf(secretary, repeat.value);
  expect(items.map(({ proposal }) => proposal?.title)).toEqual(["Kanarėlė Beta"]);
  const later = as(secretary.actor as SignedIn, "2026-12-02T10:00:00Z");
  await open(later, repeat.value.id, all);
  await voteAll(later, repeat.value.id, all);
  await done(closeMeeting(later, repeat.value));
  expect(await db.rankedList.findFirst()).toMatchObject({
    status: "PROPOSED",
    meetingId: repeat.value.id,
  });
  expect(await db.decision.count()).toBe(3);
});

test("what the board rejects is not decided, and a deviation is decided with its reason", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, alfa, beta, gama } = await scene(db, as);
  const all = Object.values(board);
  await declare(as, all, [alfa, beta, gama]);
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  await open(secretary, id, all);
  const { rows } = await motionsPage(secretary, { id, number: call.number }).then((page) => {
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  });
  const deviation = "Pareiškėjas jau gavo paramą tai pačiai veiklai.";
  const changed = rows.map((row) =>
    row.proposalId === gama.id
      ? { ...row, outcome: "NOT_SELECTED" as const, grantCents: 0, deviation }
      : row,
  );
  const without = changed.map((row) => ({ ...row, deviation: "" }));
  const { number } = call;
  expect(await writeMotions(secretary, { id, number, rows: without })).toMatchObject({ ok: false });
  await done(writeMotions(secretary, { id, number, rows: changed }));
  await voteAll(secretary, id, all);
  await done(closeMeeting(secretary, { id }));
  expect(await db.decision.findFirst({ where: { proposalId: gama.id } })).toMatchObject({
    outcome: "NOT_SELECTED",
    deviation,
  });
});

test("even votes go as the chair voted", async ({ db, as }) => {
  const { group, board, secretary } = await scene(db, as);
  await withoutCap(db, group);
  const all = Object.values(board);
  const id = await plan(secretary, { group, chair: board.chair, calls: [] });
  await open(secretary, id, all);
  const [agenda] = (await recordOf(secretary, { id })).items;
  if (!agenda) throw new Error("an item");
  const votes = all.map(({ userId }, index) => ({
    userId,
    choice: index < 3 ? ("FOR" as const) : ("AGAINST" as const),
  }));
  const vote = { id, intent: "vote" as const, item: agenda.id, discussion: "", votes };
  await done(actOnItem(secretary, vote));
  expect((await recordOf(secretary, { id })).items[0]).toMatchObject({
    status: "ADOPTED",
    byChair: true,
  });
});

test("written votes are taken until the hour, hidden until then, and none is taken from a recused member", async ({
  db,
  as,
}) => {
  const { group, board, call, secretary, staff, alfa, beta, gama } = await scene(db, as);
  const all = Object.values(board);
  await declare(
    as,
    all.filter((one) => one !== board.firm),
    [alfa, beta, gama],
  );
  await declare(as, [board.firm], [alfa], "conflict");
  const ballotsUntil = new Date("2026-12-03T15:00:00Z");
  const id = await plan(
    secretary,
    { group, chair: board.chair, calls: [call] },
    { kind: "WRITTEN", ballotsUntil, ownVotes: true },
  );
  await done(callMeeting(secretary, { id }));
  await done(openMeeting(secretary, { id }));
  const { items } = await recordOf(secretary, { id });
  const alfaItem = items.find(({ proposal }) => proposal?.id === alfa.id);
  const item = alfaItem?.id ?? "";
  const ballot = { id, votes: [{ item, choice: "AGAINST" as const }] };
  expect(await castVotes(as(board.firm), ballot)).toMatchObject(notFound);
  await done(castVotes(as(board.ngo), ballot));
  const seen = await boardMeeting(as(board.town), { id });
  expect(JSON.stringify(seen)).not.toContain("AGAINST");
  expect(JSON.stringify(await meetingPage(secretary, { id }))).not.toContain("AGAINST");
  const early = { id, intent: "vote" as const, item, discussion: "", votes: [] };
  expect(await actOnItem(secretary, early)).toMatchObject({
    error: { code: "ballots-still-taken" },
  });
  const late = "2026-12-03T15:00:00Z";
  expect(await castVotes(as(board.chair, late), ballot)).toMatchObject({
    error: { code: "ballots-over" },
  });
  expect(JSON.stringify(await meetingPage(as(staff, late), { id }))).toContain("AGAINST");
});

test("minutes are signed by two people who saw the same text, and nothing changes after", async ({
  db,
  as,
  owner,
}) => {
  const { group, board, call, secretary, alfa, beta, gama } = await scene(db, as);
  const all = Object.values(board);
  await declare(as, all, [alfa, beta, gama]);
  const id = await plan(secretary, { group, chair: board.chair, calls: [call] });
  await open(secretary, id, all);
  await voteAll(secretary, id, all);
  await done(closeMeeting(secretary, { id }));
  const early = await signAsChair(as(board.chair), { id, sha256: "0".repeat(64) });
  expect(early).toMatchObject({ error: { code: "minutes-changed" } });
  await done(signAsSecretary(secretary, { id }));
  const read = await boardMinutes(as(board.chair), { id });
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.model.items.map(({ status }) => status)).toEqual([
    "ADOPTED",
    "NOTED",
    "ADOPTED",
    "ADOPTED",
    "ADOPTED",
  ]);
  const { sha256 } = read.value;
  expect(await signAsChair(as(board.ngo), { id, sha256 })).toMatchObject({
    error: { code: "not-the-chair" },
  });
  await done(signAsChair(as(board.chair), { id, sha256 }));
  expect(await db.meeting.findUnique({ where: { id } })).toMatchObject({ state: "MINUTES_SIGNED" });
  const changes = [
    () => owner.itemVote.updateMany({ data: { choice: "AGAINST" } }),
    () => owner.agendaItem.updateMany({ where: { meetingId: id }, data: { discussion: "kita" } }),
    () => owner.meetingMember.updateMany({ where: { meetingId: id }, data: { remark: "kita" } }),
    () => owner.minutes.updateMany({ data: { sha256: "0".repeat(64) } }),
    () => owner.meeting.updateMany({ where: { id }, data: { place: "Kitur" } }),
  ];
  for (const change of changes) await expect(change()).rejects.toThrow("Invalid");
});
