import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished } from "vitest";
import { askScans } from "#app/domain/proposals/ask-scans.server.ts";
import { openAttachment } from "#app/domain/proposals/open-attachment.server.ts";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { log } from "#app/platform/log.server.ts";
import { smtpMailer } from "#app/platform/mailer.server.ts";
import { clamd } from "#app/platform/scanner.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { runDueTasks } from "#app/worker/worker.server.ts";
import { eicar, startClamd } from "#tests/support/clamd.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { smtpSink } from "#tests/support/smtp.ts";
import { noon, test } from "#tests/support/test.ts";
import { aDocument, hashOf, sendInParts } from "#tests/support/uploads.ts";

log.level = "silent";

const field = "filePrices";
const infected = () => Buffer.concat([aDocument(1000), Buffer.from(eicar)]);
const scans = ({ db }: Pick<Services, "db">) =>
  db.file.findMany({
    where: { attachments: { some: { field } } },
    orderBy: { createdAt: "asc" },
    select: { scan: true, scanFound: true },
  });

/** An application with a scanner, its worker, and mail that arrives. */
async function withScanner(services: Services) {
  const scanner = await startClamd();
  const sink = await smtpSink();
  const mailer = smtpMailer(sink.url, "Kvieslys <kvieslys@vvg.example>", "vvg.example");
  onTestFinished(() => mailer.close());
  Object.assign(services, { scanner: clamd(scanner.url) });
  const work = (at: string = noon) => {
    const now = () => new Date(at);
    return runDueTasks({
      db: services.db,
      now,
      handle: taskHandlers({ ...services, now, mailer }),
    });
  };
  return { scanner, sink, work };
}

type Draft = Awaited<ReturnType<typeof aDraft>>;
type As = Parameters<typeof aDraft>[0];

async function handIn(as: As, { id, editor, signatory }: Draft, isFilled = false) {
  const { definition } = isFilled
    ? await as(editor).db.callVersion.findFirstOrThrow({ select: { definition: true } })
    : await fill(as(editor), id);
  return submitProposal(as(signatory), {
    id,
    receivedAt: new Date(noon),
    position: "Pirmininkė",
    declared: allDeclared(definition as never),
  });
}

async function aStaffMember(db: Services["db"]) {
  const { groupId } = await db.call.findFirstOrThrow({ select: { groupId: true } });
  const person = await aPerson(db);
  await db.groupMember.create({ data: { groupId, userId: person.userId, role: "STAFF" } });
  return again(db, person);
}

const idOf = async ({ db }: Pick<Services, "db">) =>
  (await db.attachment.findFirstOrThrow({ where: { field, removedAt: null } })).id;

test("the scanner gets the content byte for byte, and a clean file is marked so", async ({
  db,
  as,
  services,
}) => {
  const { scanner, work, sink } = await withScanner(services);
  const { id, editor } = await aDraft(as, db);
  const content = aDocument();
  await sendInParts(as(editor), { id, field }, content);
  expect(await scans(services)).toMatchObject([{ scan: "PENDING" }]);

  await work();
  expect(scanner.scanned.map(hashOf)).toEqual([hashOf(content)]);
  expect(await scans(services)).toEqual([{ scan: "CLEAN", scanFound: null }]);
  expect(sink.mails).toEqual([]);
  await work("2026-12-02T10:00:00Z");
  expect(scanner.scanned).toHaveLength(1);
});

test.for(["refuses", "breaks off", "babbles", "is down"] as const)(
  "while the scanner %s a file waits and is withheld from others, and it is asked again",
  async (mode, { db, as, services }) => {
    const { scanner, work } = await withScanner(services);
    const draft = await aDraft(as, db);
    await sendInParts(as(draft.editor), { id: draft.id, field }, aDocument());
    if (mode === "is down") await scanner.stop();
    else scanner.mode = mode;
    await work();
    await work("2026-12-01T10:01:00Z");
    expect(await scans(services)).toEqual([{ scan: "PENDING", scanFound: null }]);
    expect(await db.outbox.findMany({ where: { kind: "file.scan" } })).toMatchObject([
      { doneAt: null, failedAt: null, attempts: 2 },
    ]);

    // A file that waits keeps nobody from handing in, but only its own people open it.
    expect(await handIn(as, draft)).toMatchObject({ ok: true });
    const staff = await aStaffMember(db);
    const file = { id: await idOf(services) };
    expect(await openAttachment(as(staff), file)).toMatchObject({
      error: { code: "file-being-scanned" },
    });
    expect(await openAttachment(as(draft.editor), file)).toMatchObject({ ok: true });

    const other = mode === "is down" ? await startClamd() : scanner;
    other.mode = "works";
    Object.assign(services, { scanner: clamd(other.url) });
    await work("2026-12-01T12:00:00Z");
    expect(await scans(services)).toEqual([{ scan: "CLEAN", scanFound: null }]);
    expect(await openAttachment(as(staff), file)).toMatchObject({ ok: true });
  },
);

test("a file with a virus is given to nobody and cannot be handed in; who can replace it is told", async ({
  db,
  as,
  services,
}) => {
  const { work, sink } = await withScanner(services);
  const draft = await aDraft(as, db);
  const { id, editor, owner, viewer } = draft;
  const content = infected();
  await sendInParts(as(editor), { id, field }, content);
  const file = { id: await idOf(services) };
  await work();
  expect(await scans(services)).toEqual([{ scan: "INFECTED", scanFound: "Eicar-Signature" }]);
  for (const person of [editor, owner, viewer])
    expect(await openAttachment(as(person), file)).toMatchObject({ error: { code: "not-found" } });
  expect(await db.auditEntry.findMany({ where: { kind: "attachment.infected" } })).toMatchObject([
    { subject: file.id, actorId: null, data: { proposalId: id, found: "Eicar-Signature" } },
  ]);

  const told = sink.mails.flatMap(({ recipients }) => recipients);
  expect(told.toSorted()).toEqual([editor.email, owner.email].toSorted());
  for (const { text, subject } of sink.mails) {
    expect(text).toContain(`http://localhost:3000/my/proposals/${id}`);
    expect(`${subject} ${text}`).not.toMatch(/Sąmata|Eicar/);
  }

  expect(await handIn(as, draft)).toMatchObject({ error: { code: "incomplete" } });
  expect(await sendInParts(as(editor), { id, field: "fileCoFinancing" }, content)).toMatchObject({
    error: { code: "file-infected" },
  });
  await removeAttachment(as(editor), { id, attachment: file.id });
  expect(await handIn(as, draft, true)).toMatchObject({ ok: true });
});

test("what came before there was a scanner is scanned in the night, and clean files again after 30 days", async ({
  db,
  as,
  services,
}) => {
  const draft = await aDraft(as, db);
  await sendInParts(as(draft.editor), { id: draft.id, field }, aDocument());
  expect(await scans(services)).toEqual([{ scan: "NOT_SCANNED", scanFound: null }]);
  expect(await handIn(as, draft)).toMatchObject({ ok: true });
  // Only what lies in the storage can be scanned.
  await db.attachment.deleteMany({ where: { field: { not: field } } });

  const { scanner, work } = await withScanner(services);
  const night = async (at: string) => {
    await askScans({ ...services, now: () => new Date(at) });
    await work(at);
  };
  await night("2026-12-02T01:00:00Z");
  expect(await scans(services)).toEqual([{ scan: "CLEAN", scanFound: null }]);
  await night("2026-12-31T01:00:00Z");
  expect(scanner.scanned).toHaveLength(1);
  await night("2027-01-02T01:00:00Z");
  expect(scanner.scanned).toHaveLength(2);
});

test("without a scanner nothing waits for one", async ({ db, as, services }) => {
  await withScanner(services);
  const { id, editor } = await aDraft(as, db);
  await sendInParts(as(editor), { id, field }, aDocument());
  expect(await scans(services)).toMatchObject([{ scan: "PENDING" }]);
  await askScans({ ...services, scanner: null });
  expect(await scans(services)).toMatchObject([{ scan: "NOT_SCANNED" }]);
});

test("a file whose bytes are spoilt is withheld, and uploading it again makes it whole", async ({
  db,
  as,
  services,
  dir,
}) => {
  const { work, sink } = await withScanner(services);
  const { id, editor } = await aDraft(as, db);
  const content = aDocument();
  await sendInParts(as(editor), { id, field }, content);
  const name = hashOf(content);
  await writeFile(join(dir, "files", name.slice(0, 2), name), "spoilt");
  await work();
  expect(await scans(services)).toMatchObject([{ scan: "DAMAGED" }]);
  expect(sink.mails).toHaveLength(2);

  await removeAttachment(as(editor), { id, attachment: await idOf(services) });
  const later = as(editor, "2026-12-01T10:30:00Z");
  expect(await sendInParts(later, { id, field }, content)).toMatchObject({ ok: true });
  await work("2026-12-01T11:00:00Z");
  expect(await scans(services)).toMatchObject([{ scan: "CLEAN" }]);
});

test("the scanner is asked whether it is there", async ({ services }) => {
  const { scanner } = await withScanner(services);
  await expect(clamd(scanner.url).check()).resolves.toBeUndefined();
  await scanner.stop();
  await expect(clamd(scanner.url).check()).rejects.toThrow("ECONNREFUSED");
  const scan = clamd(scanner.url).scan(Readable.from([Buffer.from("a")]));
  await expect(scan).rejects.toThrow("ECONNREFUSED");
});
