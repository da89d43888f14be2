import { Readable } from "node:stream";
import { expect } from "vitest";
import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import { keepFiles, keptFile } from "#app/domain/enclosures/keep-files.server.ts";
import { listThreads } from "#app/domain/messages/list-threads.server.ts";
import { sendMessage } from "#app/domain/messages/send-message.server.ts";
import { threadPage } from "#app/domain/messages/thread-page.server.ts";
import { countUnread } from "#app/domain/messages/unread.server.ts";
import { releaseFiles } from "#app/domain/proposals/release-files.server.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { made } from "#tests/access/made.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { test } from "#tests/support/test.ts";

const notFound = { ok: false, error: { code: "not-found" } };

/** A draft in a call of a group with staff, an evaluator and a member of the board. */
async function aScene(db: Db, as: (actor: SignedIn) => Ctx) {
  const group = await aGroup(db);
  const draft = await aDraft(as, db, { groupId: group.group.id, actionId: group.action.id });
  const say = (
    actor: SignedIn,
    text = "Klausimas",
    files: Parameters<typeof sendMessage>[1]["files"] = [],
  ) => sendMessage(as(actor), { id: draft.id, text, files });
  const read = (actor: SignedIn, side: "applicant" | "staff") =>
    threadPage(as(actor), { id: draft.id, as: side });
  return { ...group, ...draft, say, read };
}

async function store(ctx: Ctx, name: string) {
  const stored = await made(
    ctx.files.store(Readable.from(smallPdf(name)), { maxBytes: 100_000, accept: ["pdf"] }),
  );
  return { name, ...stored };
}

const mails = (db: Db) => db.outbox.findMany({ where: { kind: "mail.message" } });

test("staff see nothing of a draft until its applicant writes about it, and then the messages alone", async ({
  db,
  as,
}) => {
  const { id, staff, editor, evaluators, member, say, read } = await aScene(db, as);
  expect(await read(staff, "staff")).toMatchObject(notFound);
  expect(await say(staff)).toMatchObject(notFound);
  expect((await listThreads(as(staff), { all: true, after: null })).threads).toEqual([]);

  await made(say(editor));
  const rights = await accessToProposal(db, as(staff), id);
  expect(
    Object.entries(rights)
      .filter(([, may]) => may)
      .map(([name]) => name),
  ).toEqual(["readMessages", "message"]);
  expect(await read(staff, "staff")).toMatchObject({
    value: { title: "", registration: null, isDraft: true, mayOpenProposal: false },
  });
  expect((await listThreads(as(staff), { all: true, after: null })).threads).toMatchObject([
    { id },
  ]);
  const board = await member("BOARD");
  const other = (await aGroup(db)).staff;
  for (const stranger of [...evaluators, board, other, await aPerson(db)])
    expect(await read(stranger, "staff")).toMatchObject(notFound);
});

test("staff who belong to the applicant read as its people, and not as staff", async ({
  db,
  as,
}) => {
  const { staff, editor, organisation, say, read } = await aScene(db, as);
  await made(say(editor));
  await db.organisationMember.create({
    data: { organisationId: organisation.id, userId: staff.userId, role: "VIEWER" },
  });
  const tied = await again(db, staff);
  expect(await read(tied, "staff")).toMatchObject(notFound);
  expect(await read(tied, "applicant")).toMatchObject({ value: { mayWrite: false } });
  expect((await listThreads(as(tied), { all: true, after: null })).threads).toEqual([]);
});

test("a reader of the organisation reads and cannot write; somebody from elsewhere does neither", async ({
  db,
  as,
}) => {
  const { viewer, stranger, say, read } = await aScene(db, as);
  expect(await read(viewer, "applicant")).toMatchObject({ value: { mayWrite: false } });
  expect(await say(viewer)).toMatchObject({ error: { code: "may-not-edit" } });
  expect(await read(stranger, "applicant")).toMatchObject(notFound);
  expect(await db.message.count()).toBe(0);
});

test("one mail a reader waits for a thread until it is read, then the next message asks for another", async ({
  db,
  as,
}) => {
  const { staff, colleague, editor, owner, signatory, say, read } = await aScene(db, as);
  await Promise.all([say(editor), say(owner), say(signatory)].map(made));
  expect((await mails(db)).map(({ payload }) => payload)).toMatchObject([
    { to: staff.email },
    { to: colleague.email },
  ]);

  await made(read(staff, "staff"));
  await made(say(editor));
  const toStaff = await mails(db);
  expect(toStaff).toHaveLength(4);

  await made(say(staff, "Atsakymas"));
  await made(say(staff, "Dar vienas"));
  const toApplicant = (await mails(db))
    .slice(toStaff.length)
    .map(({ payload }) => (payload as { to: string }).to);
  expect(toApplicant.sort()).toEqual([editor.email, owner.email, signatory.email].sort());
});

test("who read first and when is kept; one's own side reading leaves it unread", async ({
  db,
  as,
}) => {
  const { staff, editor, owner, say, read } = await aScene(db, as);
  await made(say(editor));
  await made(read(owner, "applicant"));
  expect(await db.message.findMany()).toMatchObject([{ readAt: null, readById: null }]);
  await made(read(staff, "staff"));
  expect(await db.message.findMany()).toMatchObject([{ readById: staff.userId }]);

  await made(say(staff, "Atsakymas"));
  expect(await countUnread(as(owner))).toBe(1);
  const shown = await made(read(owner, "applicant"));
  expect(shown.messages).toMatchObject([{ isNew: false }, { isNew: true }]);
  expect(await countUnread(as(owner))).toBe(0);
});

test("the applicant sees the group and not who of its staff wrote, unless the group shows it", async ({
  db,
  as,
}) => {
  const { group, staff, editor, say, read } = await aScene(db, as);
  await made(say(editor));
  await made(say(staff, "Atsakymas"));
  const names = async () =>
    (await made(read(editor, "applicant"))).messages.map((m) => [m.from, m.author]);
  expect((await names())[1]).toEqual([group.shortName, null]);
  expect((await names())[0]?.[1]).toBe(editor.name);
  await db.group.update({
    where: { id: group.id },
    data: { settings: { showStaffNames: { value: true, source: "Valdybos sprendimas" } } },
  });
  expect((await names())[1]).toEqual([group.shortName, staff.name]);
});

test("a file of a message is read by both sides, and for everybody else it is not there", async ({
  db,
  as,
}) => {
  const { staff, editor, viewer, stranger, evaluators, say } = await aScene(db, as);
  const file = await store(as(editor), "Klausimas.pdf");
  await made(say(editor, "Su failu", [file]));
  const { id } = await db.enclosure.findFirstOrThrow();
  for (const actor of [editor, viewer, staff])
    expect(await made(openEnclosure(as(actor), { id }))).toMatchObject({ name: "Klausimas.pdf" });
  for (const actor of [stranger, ...evaluators])
    expect(await openEnclosure(as(actor), { id })).toMatchObject(notFound);
  await db.file.updateMany({ data: { scan: "INFECTED" } });
  expect(await openEnclosure(as(editor), { id })).toMatchObject(notFound);
});

test("six files, or more bytes than go together, are refused with the message", async ({
  db,
  as,
}) => {
  const { editor, say } = await aScene(db, as);
  const file = await store(as(editor), "a.pdf");
  expect(await say(editor, "Daug", Array(6).fill(file))).toMatchObject({
    error: { code: "too-many-files" },
  });
  const huge = { ...file, size: 30 * 1024 * 1024 };
  expect(await say(editor, "Dideli", [huge, huge])).toMatchObject({
    error: { code: "files-too-large-together" },
  });
  expect(await db.message.count()).toBe(0);
});

test("files of a refused form are found again by the same person in the same place, until the night after", async ({
  db,
  as,
  services,
}) => {
  const { editor, owner } = await aScene(db, as);
  const file = await store(as(editor), "Raštas.pdf");
  const [mark = ""] = await keepFiles(as(editor), "message 1", [file]);
  expect(keptFile(as(editor), "message 1", mark)).toEqual(file);
  expect(keptFile(as(editor), "message 2", mark)).toBeNull();
  expect(keptFile(as(owner), "message 1", mark)).toBeNull();
  expect(keptFile(as(editor), "message 1", "a mark of one's own making")).toBeNull();
  await releaseFiles({ ...services, db }, new Date("2026-12-03T02:00:00Z"));
  expect(await services.files.has(file)).toBe(false);
});

test("what was written cannot be changed afterwards", async ({ db, as }) => {
  const { editor, say } = await aScene(db, as);
  await made(say(editor));
  const rewritten = db.$executeRaw`UPDATE "Message" SET text = 'Kitaip'`;
  await expect(rewritten).rejects.toThrow(/is not allowed/);
});
