import { Readable } from "node:stream";
import { expect } from "vitest";
import { exportOwnData } from "#app/domain/privacy/export-own-data.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { ownDataZip } from "#app/http/own-data-zip.server.ts";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aDraft } from "#tests/support/drafts.ts";
import {
  aClosedCall,
  aGroup,
  aSubmitted,
  type Call,
  type Group,
  type Submitted,
} from "#tests/support/evaluation.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";
import { aDocument, hashOf, sendInParts, sendParts } from "#tests/support/uploads.ts";

const password = "trys žali agurkai";

async function withPassword(ctx: Ctx, { userId }: { userId: string }) {
  const hashed = await ctx.passwords.hash(password);
  if (!hashed.ok) throw new Error(hashed.error.code);
  await ctx.db.user.update({ where: { id: userId }, data: { passwordHash: hashed.value } });
}

/** A file with its bytes, attached by a person. */
async function attachFile(ctx: Ctx, proposalId: string, name: string, text: string) {
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = await ctx.files.store(Readable.from([smallPdf(text)]), limits);
  if (!stored.ok) throw new Error(stored.error.code);
  await ctx.db.file.create({ data: stored.value });
  return ctx.db.attachment.create({
    data: {
      proposalId,
      field: "other",
      name,
      sha256: stored.value.sha256,
      uploadedAt: ctx.now(),
      uploadedById: ctx.actor.userId ?? "",
    },
  });
}

const write = (ctx: Ctx, proposalId: string, field: string, value: string) =>
  ctx.db.answer.create({
    data: {
      proposalId,
      field,
      value,
      savedAt: ctx.now(),
      savedById: ctx.actor.userId ?? "",
    },
  });

async function sheetOf(db: Db, { id: proposalId }: Submitted, evaluator: SignedIn, text: string) {
  const at = new Date("2026-12-01T08:00:00Z");
  const evaluatorId = evaluator.userId;
  return db.assignment.create({
    data: {
      proposalId,
      evaluatorId,
      assignedAt: at,
      assignedById: evaluatorId,
      sheet: {
        create: {
          remarks: text,
          scores: { create: { criterion: "quality", points: 4200, justification: text } },
        },
      },
    },
  });
}

const declare = (
  db: Db,
  { id: proposalId }: Submitted,
  { userId: personId }: SignedIn,
  rest: { conflict: boolean; reason?: string; pinnedById?: string },
) =>
  db.conflictDeclaration.create({
    data: { proposalId, personId, declaredAt: new Date("2026-12-01T08:00:00Z"), ...rest },
  });

/** Somebody with data of every kind, among others whose data carries the canary. */
async function aLife(db: Db, as: (actor: SignedIn) => Ctx) {
  const draft = await aDraft(as, db);
  const { id, editor, owner, signatory } = draft;
  const me = as(editor);
  await withPassword(me, editor);
  await db.user.updateMany({
    where: { id: { in: [owner.userId, signatory.userId] } },
    data: { name: "KANARĖLĖ Kolegė" },
  });
  await db.organisation.update({
    where: { id: draft.organisation.id },
    data: { head: "Direktorė KANARĖLĖ" },
  });
  await write(me, id, "problem", "Mano parašytas tekstas");
  await write(as(owner), id, "contactName", "KANARĖLĖ Kontaktė");
  await write(as(owner), id, "contactEmail", "kanarėlė@kontaktas.example");
  await attachFile(me, id, "../mano/planas.pdf", "mano failas");
  await attachFile(as(owner), id, "KANARĖLĖ.pdf", "KANARĖLĖ failas");

  const askedAt = me.now();
  await db.extensionRequest.createMany({
    data: [
      { proposalId: id, askedAt, askedById: editor.userId, reason: "Mano prašymas pratęsti" },
      { proposalId: id, askedAt, askedById: owner.userId, reason: "KANARĖLĖ prašo" },
    ],
  });

  const group = await aGroup(db);
  const call = await aClosedCall(db, group);
  const handedIn = await aSubmitted(db, call, { owner, answers: { problem: "KANARĖLĖ" } });
  await db.organisationMember.create({
    data: { organisationId: handedIn.organisation.id, userId: editor.userId, role: "VIEWER" },
  });
  await strangersOf(db, as, call, handedIn, editor);
  const [peer] = group.evaluators as [SignedIn];
  await evaluationOf(db, call, editor, peer);
  await boardOf(db, group, editor, peer, me.now());

  await db.invitation.create({
    data: {
      organisationId: draft.organisation.id,
      email: "kanarėlė@pakviesta.example",
      role: "VIEWER",
      tokenHash: "kanarėlė",
      expiresAt: me.now(),
      invitedById: editor.userId,
    },
  });
  const mail = (to: string) => ({
    kind: "mail.proposal-received",
    key: `x:${to}`,
    payload: { kind: "mail.proposal-received", to, locale: "lt", proposalId: id },
    createdAt: me.now(),
    nextTryAt: me.now(),
  });
  await db.outbox.createMany({ data: [mail(editor.email), mail("kanarėlė@kita.example")] });
  return { ...draft, me: as(await again(db, editor)) };
}

/** The organisation's handed-in proposal has sheets, a decision and acts of others. */
async function strangersOf(
  db: Db,
  as: (actor: SignedIn) => Ctx,
  call: Call,
  proposal: Submitted,
  member: SignedIn,
) {
  const stranger = await aPerson(db, { name: "KANARĖLĖ Vertintoja" });
  await sheetOf(db, proposal, stranger, "KANARĖLĖ balai");
  await db.rankedList.create({
    data: {
      callId: call.id,
      n: 1,
      computation: { secret: "KANARĖLĖ" },
      sha256: "0".repeat(64),
      computedAt: as(stranger).now(),
      decisions: {
        create: {
          proposalId: proposal.id,
          outcome: "SELECTED",
          grantCents: 777_777_77n,
          conditions: "KANARĖLĖ sąlyga",
        },
      },
    },
  });
  await db.proposal.update({ where: { id: proposal.id }, data: { status: "SCORED" } });
  await db.auditEntry.create({
    data: {
      at: as(stranger).now(),
      actorId: stranger.userId,
      kind: "sheet.KANARĖLĖ",
      subject: proposal.id,
    },
  });
  await db.auditEntry.create({
    data: {
      at: as(member).now(),
      actorId: member.userId,
      kind: "proposal.start",
      subject: proposal.id,
      data: { by: "KANARĖLĖ" },
    },
  });
}

/** The person evaluates, too: beside a peer, under a returned sheet and a pinned conflict. */
async function evaluationOf(db: Db, call: Call, me: SignedIn, peer: SignedIn) {
  const scored = await aSubmitted(db, call, { title: "KANARĖLĖ projektas" });
  await declare(db, scored, me, { conflict: false });
  await sheetOf(db, scored, me, "Mano pagrindimas");
  await db.sheet.updateMany({
    where: { assignment: { evaluatorId: me.userId } },
    data: { returnReason: "KANARĖLĖ grąžino" },
  });
  await sheetOf(db, scored, peer, "KANARĖLĖ kolegos balai");

  const pinned = await aSubmitted(db, call);
  await sheetOf(db, pinned, me, "KANARĖLĖ prieš konfliktą");
  await declare(db, pinned, me, {
    conflict: true,
    reason: "KANARĖLĖ prisegė",
    pinnedById: peer.userId,
  });
  const own = await aSubmitted(db, call);
  await declare(db, own, me, { conflict: true, reason: "Mano giminaitė" });
}

/** The person sits on the board beside a peer; what the peer wrote down of them is not theirs. */
async function boardOf(db: Db, { group }: Group, me: SignedIn, peer: SignedIn, at: Date) {
  const meeting = await db.meeting.create({
    data: { groupId: group.id, heldOn: at, startsAt: at, openedAt: at, minutesNo: "2026/99" },
  });
  const present = { meetingId: meeting.id, attending: "IN_ROOM" as const, presentFrom: at };
  await db.meetingMember.createMany({
    data: [
      { ...present, userId: me.userId, role: "OBSERVER", name: me.name, remark: "Mano pastaba" },
      { ...present, userId: peer.userId, role: "BOARD", name: "x", remark: "KANARĖLĖ pastaba" },
    ],
  });
  const item = await db.agendaItem.create({
    data: { meetingId: meeting.id, position: 1, kind: "FREE", title: "Mano klausimas" },
  });
  const said = { itemId: item.id, at, byId: peer.userId };
  await db.itemVote.createMany({
    data: [
      { ...said, userId: me.userId, choice: "ABSTAIN" },
      { ...said, userId: peer.userId, choice: "AGAINST" },
    ],
  });
  await db.itemRecusal.create({
    data: { ...said, userId: me.userId, reason: "KANARĖLĖ užrašė" },
  });
}

async function exported(ctx: Ctx) {
  const result = await exportOwnData(ctx, { password });
  if (!result.ok) throw new Error(result.error.code);
  const request = new Request("http://localhost/account/data/export");
  const response = await ownDataZip(request, ctx, result.value, "lt");
  const entries = await readZip(Buffer.from(await response.arrayBuffer()));
  return { response, entries, text: [...entries].map(([name, bytes]) => name + bytes).join("\n") };
}

test("an export holds all of a person's own data and nothing of anybody else's", async ({
  db,
  as,
}) => {
  const { me } = await aLife(db, as);
  const { entries, text } = await exported(me);

  expect([...entries.keys()]).toEqual(["index.html", "data.json", "files/001-.._mano_planas.pdf"]);
  const data = JSON.parse(String(entries.get("data.json")));
  for (const name of ["data.json", "index.html"])
    for (const own of [
      me.actor.email,
      me.actor.name,
      "Mano parašytas tekstas",
      "Mano pagrindimas",
      "Mano prašymas pratęsti",
      "Mano giminaitė",
      "Mano pastaba",
      "ABSTAIN",
      "Mano klausimas",
      "mail.proposal-received",
      "proposal.start",
    ])
      expect([own, String(entries.get(name)).includes(own)]).toEqual([own, true]);
  expect(String(entries.get("files/001-.._mano_planas.pdf"))).toContain("mano failas");
  expect(data.organisations.map(({ role }: { role: string }) => role).toSorted()).toEqual([
    "EDITOR",
    "VIEWER",
  ]);
  expect(data.proposals.map(({ state }: { state: string }) => state).toSorted()).toEqual([
    "draft",
    "inEvaluation",
  ]);
  expect(data.sheets).toHaveLength(1);
  expect([data.meetings.length, data.votes.length, data.recusals.length]).toEqual([1, 1, 1]);
  expect(data.mails).toHaveLength(1);

  expect(text.toLowerCase()).not.toContain("kanarėlė");
  expect(text).not.toMatch(/77777777|argon2|SELECTED|AGAINST/);
});

test("an export is an attachment that nobody keeps, and is on record", async ({ db, as }) => {
  const { me } = await aLife(db, as);
  const { response } = await exported(me);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": "attachment; filename=kvieslys-mano-duomenys-2026-12-01.zip",
    "cache-control": "private, no-store, no-transform",
  });
  expect(await db.auditEntry.findMany({ where: { kind: "account.exported" } })).toMatchObject([
    { actorId: me.actor.userId, subject: me.actor.userId, data: { files: 1 } },
  ]);
});

test("without the right password there is no export, and tries are counted", async ({ db, as }) => {
  const person = await aPerson(db);
  const ctx = as(person);
  await withPassword(ctx, person);
  for (let n = 0; n < 5; n++)
    expect(await exportOwnData(ctx, { password: "ne tas" })).toMatchObject({
      error: { code: "wrong-password" },
    });
  expect(await exportOwnData(ctx, { password })).toMatchObject({
    error: { code: "too-many-tries" },
  });
  expect(await db.auditEntry.count()).toBe(0);
});

test("an export names the files that the person has begun to send, and no one else's", async ({
  db,
  as,
}) => {
  const { id, editor, owner } = await aDraft(as, db);
  const place = { id, field: "filePrices" };
  const content = aDocument();
  await sendParts(as(editor), place, content, PART_BYTES);
  await sendParts(as(owner), place, aDocument(), PART_BYTES);
  await sendInParts(as(editor), place, aDocument());
  await withPassword(as(editor), editor);
  expect(await exportOwnData(as(editor), { password })).toMatchObject({
    value: {
      unfinishedUploads: [
        { name: "Sąmata.pdf", size: content.length, received: PART_BYTES, sha256: hashOf(content) },
      ],
    },
  });
});

test("who left an organisation gets none of its proposals, and a lost file is left out", async ({
  db,
  as,
}) => {
  const { me, id } = await aLife(db, as);
  const found = await db.attachment.findFirstOrThrow({
    where: { proposalId: id, uploadedById: me.actor.userId ?? "" },
  });
  await me.files.remove(found.sha256);
  expect([...(await exported(me)).entries.keys()]).toEqual(["index.html", "data.json"]);

  await db.organisationMember.updateMany({
    where: { userId: me.actor.userId ?? "" },
    data: { until: new Date("2026-11-30") },
  });
  const gone = as(await again(db, me.actor as SignedIn));
  const data = JSON.parse(String((await exported(gone)).entries.get("data.json")));
  expect([data.proposals, data.organisations.length]).toEqual([[], 2]);
});

test("signing in is among the acts of a person, though nobody is signed in before", async ({
  db,
  as,
}) => {
  const person = await aPerson(db);
  const ctx = as(person);
  await withPassword(ctx, person);
  await db.auditEntry.create({
    data: { at: ctx.now(), actorId: null, kind: "account.signed-in", subject: person.userId },
  });
  const data = JSON.parse(String((await exported(ctx)).entries.get("data.json")));
  expect(data.acts).toMatchObject([{ kind: "account.signed-in" }]);
});

test("what a person typed is text in the page of the export", async ({ db, as }) => {
  const person = await aPerson(db, { name: "Ona <script>alert(1)</script>" });
  const ctx = as(person);
  await withPassword(ctx, person);
  await anOrganisation(db, { OWNER: person }, { name: "<b>x</b>" });
  const page = String((await exported(as(await again(db, person)))).entries.get("index.html"));
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain("&lt;script&gt;");
});
