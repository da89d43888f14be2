import { Readable } from "node:stream";
import { expect } from "vitest";
import { answerComplaint, previewAnswer } from "#app/domain/complaints/answer-complaint.server.ts";
import { appointHandler } from "#app/domain/complaints/appoint-handler.server.ts";
import { complaintPage } from "#app/domain/complaints/complaint-page.server.ts";
import {
  addComplaintNote,
  examineComplaint,
} from "#app/domain/complaints/examine-complaint.server.ts";
import { handlingPage } from "#app/domain/complaints/handling-page.server.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import { letterModel } from "#app/domain/letters/letter.ts";
import type { Db } from "#app/platform/ports.ts";
import { made } from "#tests/access/made.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { approve, aScoredCall, release } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { aBoard, plan } from "#tests/support/play-meeting.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ ok: false, error: { code: name } });
const texts = {
  contested: "Balai už antrą kriterijų.",
  arguments: "Neįvertintas partnerių įnašas.",
  asked: "Įvertinti iš naujo.",
  position: "Pirmininkė",
};
const note = { facts: "Anketose įnašas nepaminėtas.", findings: "Skundas pagrįstas iš dalies." };
const reasons = "Partnerių įnašas įvertintas pagal trečią kriterijų.\nBalai nesikeičia.";

async function complained(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), [{ total: 9000 }, { total: 8500 }]);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const [first] = scene.proposals;
  if (!first) throw new Error("a proposal");
  const owner = as(first.owner);
  await made(sendComplaint(owner, { id: first.id, ...texts, receivedAt: owner.now(), files: [] }));
  const { id } = await db.complaint.findFirstOrThrow({ where: { proposalId: first.id } });
  return { ...scene, first, id };
}

test("a complaint goes from its handler's appointment to a numbered letter that the applicant can open", async ({
  db,
  as,
}) => {
  const { id, first, staff, call } = await complained(db, as);
  const ctx = as(staff);
  expect(await openComplaints(ctx, call.id)).toBe(1);
  await made(appointHandler(ctx, { id, handlerId: staff.userId }));
  const tasks = await db.outbox.findMany({ where: { kind: "mail.complaint-handler" } });
  expect(tasks.map(({ payload }) => payload)).toMatchObject([
    { what: "appointed" },
    { what: "due" },
    { what: "due" },
  ]);

  const answer = { id, outcome: "REJECTED", reasons } as const;
  expect(await answerComplaint(ctx, answer)).toMatchObject(code("complaint-not-examined"));
  await made(examineComplaint(ctx, { id }));
  const stored = await made(
    ctx.files.store(Readable.from(smallPdf("pažyma")), { maxBytes: 100_000, accept: ["pdf"] }),
  );
  await made(addComplaintNote(ctx, { id, ...note, files: [{ name: "Pažyma.pdf", ...stored }] }));
  const { notes } = await made(handlingPage(ctx, { id }));
  expect(notes).toMatchObject([{ ...note, files: [{ name: "Pažyma.pdf" }] }]);
  const [file] = notes[0]?.files ?? [];
  await made(openEnclosure(ctx, { id: file?.id ?? "" }));
  expect(await openEnclosure(as(first.owner), { id: file?.id ?? "" })).toMatchObject(
    code("not-found"),
  );

  const euStatement = "Finansuota iš laikotarpio fondo";
  await db.strategy.updateMany({ data: { euStatement } });
  const before = await db.letter.count();
  expect((await made(previewAnswer(ctx, answer))).model.number).toBeNull();
  expect(await db.letter.count()).toBe(before);
  await made(answerComplaint(ctx, answer));
  expect(await answerComplaint(ctx, answer)).toMatchObject(code("complaint-ended"));

  const { status, letter } = await db.complaint.findUniqueOrThrow({
    where: { id },
    select: { status: true, letter: true },
  });
  expect(status).toBe("REJECTED");
  const model = letterModel.parse(letter?.model);
  expect(model).toMatchObject({ kind: "COMPLAINT_OUTCOME", template: 0, group: { euStatement } });
  const words = JSON.stringify(model.blocks).replaceAll("\u00A0", " ");
  expect(words).toContain("Nusprendėme skundą atmesti.");
  expect(words).toContain("Balai nesikeičia.");
  expect(words).toContain("lieka galioti");
  expect((await made(complaintPage(as(first.owner), { id: first.id }))).standing).toMatchObject({
    status: "REJECTED",
  });
  const numbers = await db.letter.findMany({
    orderBy: { number: "asc" },
    select: { number: true },
  });
  expect(numbers.map(({ number }) => Number(number.slice(-3)))).toEqual(
    numbers.map((_, index) => index + 1),
  );
  expect(await openComplaints(ctx, call.id)).toBe(0);
  expect(await db.rankedList.count({ where: { callId: call.id, status: "RELEASED" } })).toBe(1);
});

test("whoever evaluated, votes in the board or is tied cannot be the handler; others of staff can only appoint", async ({
  db,
  as,
}) => {
  const { id, first, staff, group, evaluators } = await complained(db, as);
  const [evaluator] = evaluators;
  if (!evaluator) throw new Error("an evaluator");
  const tied = await aPerson(db);
  const voter = await aPerson(db);
  const other = await aPerson(db);
  const groupId = group.id;
  for (const userId of [evaluator.userId, tied.userId, voter.userId, other.userId])
    await db.groupMember.create({ data: { groupId, userId, role: "STAFF" } });
  await db.groupMember.create({ data: { groupId, userId: voter.userId, role: "BOARD" } });
  await db.organisationMember.create({
    data: { organisationId: first.organisation.id, userId: tied.userId, role: "VIEWER" },
  });
  for (const { userId } of [evaluator, tied, voter])
    expect(await appointHandler(as(staff), { id, handlerId: userId })).toMatchObject(
      code("handler-partial"),
    );
  const names = (await made(handlingPage(as(staff), { id }))).handlers.map((one) => one.id);
  expect(names).toEqual(expect.arrayContaining([staff.userId, other.userId]));
  for (const { userId } of [evaluator, tied, voter]) expect(names).not.toContain(userId);

  await made(appointHandler(as(staff), { id, handlerId: other.userId }));
  expect(await examineComplaint(as(staff), { id })).toMatchObject(code("not-handler"));
  expect(
    await appointHandler(as(await again(db, tied)), { id, handlerId: staff.userId }),
  ).toMatchObject(code("not-found"));
  expect(await handlingPage(as(first.owner), { id })).toMatchObject(code("not-found"));

  const ctx = as(await again(db, other));
  await made(
    answerComplaint(ctx, { id, outcome: "NOT_EXAMINED", reasons: "Skundas dėl kito kvietimo." }),
  );
  expect(await appointHandler(as(staff), { id, handlerId: staff.userId })).toMatchObject(
    code("complaint-ended"),
  );
});

test("who sat in the meeting about a proposal or voted on it is not its handler, also after leaving the board", async ({
  db,
  as,
}) => {
  const { id, first, staff, group, call, ...scene } = await complained(db, as);
  const { chair } = await aBoard(scene);
  const meetingId = await plan(as(staff), { group, chair, calls: [] });
  const { id: listId } = await db.rankedList.findFirstOrThrow({ where: { callId: call.id } });
  const { id: itemId } = await db.agendaItem.create({
    data: { meetingId, position: 1, kind: "PROPOSAL", listId, proposalId: first.id },
  });
  const people = { sat: await aPerson(db), absent: await aPerson(db), voted: await aPerson(db) };
  for (const { userId } of Object.values(people))
    await db.groupMember.create({ data: { groupId: group.id, userId, role: "STAFF" } });
  const at = as(staff).now();
  for (const [attending, { userId }, presentFrom] of [
    ["IN_ROOM", people.sat, at],
    ["ABSENT", people.absent, null],
  ] as const)
    await db.meetingMember.create({
      data: {
        meetingId,
        userId,
        role: "BOARD",
        name: "Narys",
        sector: "NGO",
        attending,
        presentFrom,
      },
    });
  const { userId } = people.voted;
  await db.itemVote.create({ data: { itemId, userId, choice: "FOR", at, byId: userId } });

  for (const one of [people.sat, people.voted])
    expect(await appointHandler(as(staff), { id, handlerId: one.userId })).toMatchObject(
      code("handler-partial"),
    );
  await made(appointHandler(as(staff), { id, handlerId: people.absent.userId }));
  await db.itemVote.create({
    data: { itemId, userId: people.absent.userId, choice: "FOR", at, byId: staff.userId },
  });
  const ctx = as(await again(db, people.absent));
  expect(await examineComplaint(ctx, { id })).toMatchObject(code("not-handler"));
});
