import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { expect } from "vitest";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { openAttachment } from "#app/domain/proposals/open-attachment.server.ts";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { download } from "#app/http/download.server.ts";
import { takeFile } from "#app/http/take-file.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aDraft, allDeclared, fill } from "#tests/support/drafts.ts";
import { again, aPerson } from "#tests/support/factories.ts";
import { noon, test } from "#tests/support/test.ts";

const pdf = (bytes = 2000) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes), Buffer.from("\n%%EOF")]);

const upload = (
  ctx: Ctx,
  place: { id: string; field?: string; replaces?: string },
  content: Buffer,
  name = "Įstatai.pdf",
) => {
  const body = new FormData();
  body.append("file", new File([new Uint8Array(content)], name));
  const request = new Request("http://localhost/", { method: "POST", body });
  return takeFile(ctx, request, { field: "fileStatutes", ...place });
};

const attached = (db: Ctx["db"]) =>
  db.attachment.findMany({
    where: { removedAt: null },
    orderBy: { position: "asc" },
    select: { id: true, name: true, field: true, sha256: true },
  });

async function storedFiles(dir: string) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.length >= 32);
}

const read = async (ctx: Ctx, id: string) => {
  const opened = await openAttachment(ctx, { id });
  if (!opened.ok) return opened.error.code;
  const response = await download(new Request("http://localhost/"), ctx.files, opened.value);
  return Buffer.from(await response.arrayBuffer());
};

test("an uploaded file is attached, and comes back byte for byte as a safe download", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const content = pdf();
  expect(await upload(as(editor), { id }, content, "../a/Įstatai „X“.pdf")).toMatchObject({
    ok: true,
    value: { section: "attachments" },
  });
  const [file] = await attached(db);
  expect(file).toMatchObject({ name: "Įstatai „X“.pdf", field: "fileStatutes" });
  expect(await read(as(editor), file?.id ?? "")).toEqual(content);
  expect(await db.auditEntry.findFirst({ where: { kind: "attachment.add" } })).toMatchObject({
    subject: file?.id,
    actorId: editor.userId,
  });
});

test("a part of a file can be asked for, as after a broken connection", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const content = pdf(300_000);
  await upload(as(editor), { id }, content);
  const [file] = await attached(db);
  const ctx = as(editor);
  const opened = await openAttachment(ctx, { id: file?.id ?? "" });
  if (!opened.ok) throw new Error(opened.error.code);
  const ask = (headers: Record<string, string>) =>
    download(new Request("http://localhost/", { headers }), ctx.files, opened.value);

  const part = await ask({ range: "bytes=100000-200000" });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes 100000-200000/${content.length}`);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(100_000, 200_001));

  expect((await ask({ range: "bytes=9999999-" })).status).toBe(416);
  const changed = await ask({ range: "bytes=0-9", "if-range": '"another"' });
  expect(changed.status).toBe(200);
  expect((await buffer(changed.body as never)).length).toBe(content.length);
});

test.for<{ what: string; content: Buffer; name?: string; code: string }>([
  { what: "an empty file", content: Buffer.alloc(0), code: "file-empty" },
  { what: "a web page named .pdf", content: Buffer.from("<html>"), code: "file-wrong-type" },
  { what: "a file of 20 MB and a byte", content: pdf(20 * 1024 * 1024), code: "file-too-large" },
  { what: "no file", content: Buffer.alloc(0), name: "", code: "upload-no-file" },
])("$what is refused, and nothing is stored", async ({ content, name, code }, { db, as, dir }) => {
  const { id, editor } = await aDraft(as, db);
  const before = await storedFiles(dir);
  expect(await upload(as(editor), { id }, content, name)).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(await db.file.count()).toBe(0);
  expect(await db.attachment.count()).toBe(0);
  expect(await storedFiles(dir)).toHaveLength(before.length);
});

test("a field takes as many files as it says, and replacing one is not one more", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  await upload(ctx, { id }, pdf(), "pirmas.pdf");
  expect(await upload(ctx, { id }, pdf(), "antras.pdf")).toMatchObject({
    ok: false,
    error: { code: "too-many-files" },
  });
  const [first] = await attached(db);
  await upload(ctx, { id, replaces: first?.id ?? "" }, pdf(), "naujas.pdf");
  expect((await attached(db)).map(({ name }) => name)).toEqual(["naujas.pdf"]);
});

test("many at once never exceed the number of a field", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const all = await Promise.all(
    Array.from({ length: 6 }, () => upload(as(editor), { id, field: "fileCoFinancing" }, pdf())),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await attached(db)).toHaveLength(3);
});

test("all files of a proposal together stay below their limit", async ({ db, as }) => {
  const definition = socialCall({ rules: { totalMegabytes: 1 } });
  const { id, editor } = await aDraft(as, db, { definition });
  const send = (kilobytes: number) =>
    upload(as(editor), { id, field: "filePrices" }, pdf(kilobytes * 1024));
  expect(await send(600)).toMatchObject({ ok: true });
  expect(await send(600)).toMatchObject({
    ok: false,
    error: { code: "files-too-large-together" },
  });
  expect(await send(300)).toMatchObject({ ok: true });
});

test("the same file may stand in two places, and is stored once", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const content = pdf();
  await upload(as(editor), { id }, content);
  await upload(as(editor), { id, field: "filePrices" }, content);
  expect(await db.file.count()).toBe(1);
  expect(await attached(db)).toHaveLength(2);
});

test("a removed file is gone for all, and removing it again changes nothing", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  await upload(as(editor), { id }, pdf());
  const [file] = await attached(db);
  const place = { ok: true, value: { section: "attachments", field: "fileStatutes" } };
  const remove = () => removeAttachment(as(editor), { id, attachment: file?.id ?? "" });
  expect(await remove()).toEqual(place);
  expect(await remove()).toEqual(place);
  expect(await read(as(editor), file?.id ?? "")).toBe("not-found");
  expect(await db.auditEntry.count({ where: { kind: "attachment.remove" } })).toBe(1);
});

test.for([
  { who: "viewer", code: "may-not-edit" },
  { who: "stranger", code: "not-found" },
] as const)("a $who changes no files", async ({ who, code }, { db, as }) => {
  const draft = await aDraft(as, db);
  await upload(as(draft.editor), { id: draft.id }, pdf());
  const [file] = await attached(db);
  const refused = { ok: false, error: { code } };
  expect(await upload(as(draft[who]), { id: draft.id }, pdf())).toMatchObject(refused);
  const remove = { id: draft.id, attachment: file?.id ?? "" };
  expect(await removeAttachment(as(draft[who]), remove)).toMatchObject(refused);
  expect(await attached(db)).toHaveLength(1);
});

test("from the deadline on no file comes or goes", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await upload(as(editor), { id }, pdf());
  const [file] = await attached(db);
  const late = as(editor, "2026-12-15T15:00:00Z");
  const refused = { ok: false, error: { code: "call-closed" } };
  expect(await upload(late, { id, field: "filePrices" }, pdf())).toMatchObject(refused);
  expect(await removeAttachment(late, { id, attachment: file?.id ?? "" })).toMatchObject(refused);
});

test("an id or a field that is none is not found", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const missing = { ok: false, error: { code: "not-found" } };
  expect(await upload(as(editor), { id: "x" }, pdf())).toMatchObject(missing);
  expect(await upload(as(editor), { id, field: "title" }, pdf())).toMatchObject(missing);
  expect(await upload(as(editor), { id, field: "nothing" }, pdf())).toMatchObject(missing);
  expect(await removeAttachment(as(editor), { id, attachment: "x" })).toMatchObject(missing);
  expect(await read(as(editor), "x")).toBe("not-found");
});

/** Staff and an evaluator of the group whose call the draft answers. */
async function group(db: Ctx["db"], id: string) {
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: { call: { select: { groupId: true } } },
  });
  const join = async (person: SignedIn, role: "STAFF" | "EVALUATOR") => {
    await db.groupMember.create({ data: { ...call, userId: person.userId, role } });
    return again(db, person);
  };
  return {
    staff: await join(await aPerson(db), "STAFF"),
    evaluator: await join(await aPerson(db), "EVALUATOR"),
  };
}

type As = (actor: SignedIn) => Ctx;

/** Hands a draft in that holds nothing yet but the files that were uploaded. */
async function handIn(as: As, { id, editor, signatory }: Awaited<ReturnType<typeof aDraft>>) {
  const { definition } = await fill(as(editor), id);
  const receivedAt = new Date(noon);
  const declared = allDeclared(definition);
  const said = { id, receivedAt, position: "Pirmininkė", declared };
  const submitted = await submitProposal(as(signatory), said);
  if (!submitted.ok) throw new Error(submitted.error.code);
}

test("staff read a file only once its proposal is handed in, as part of what was handed in", async ({
  db,
  as,
}) => {
  const draft = await aDraft(as, db);
  const { id, editor } = draft;
  await upload(as(editor), { id, field: "filePrices" }, pdf());
  const [file] = await attached(db);
  const { staff } = await group(db, id);
  expect(await read(as(staff), file?.id ?? "")).toBe("not-found");

  await db.proposal.update({
    where: { id },
    data: { status: "SUBMITTED", number: 1, registration: "X-001" },
  });
  expect(await read(as(staff), file?.id ?? "")).toBe("not-found");
  await db.proposal.update({
    where: { id },
    data: { status: "DRAFT", number: null, registration: null },
  });

  await handIn(as, draft);
  expect(await read(as(staff), file?.id ?? "")).toBeInstanceOf(Buffer);
});

test("an evaluator reads a file only when assigned and free of conflict", async ({ db, as }) => {
  const draft = await aDraft(as, db);
  const { id, editor } = draft;
  await upload(as(editor), { id, field: "filePrices" }, pdf());
  const [file] = await attached(db);
  const { evaluator } = await group(db, id);
  await handIn(as, draft);
  await db.proposal.update({ where: { id }, data: { status: "ELIGIBLE" } });
  await db.call.updateMany({ data: { status: "EVALUATION" } });
  const attempt = () => read(as(evaluator), file?.id ?? "");
  expect(await attempt()).toBe("not-found");

  const at = new Date("2026-12-20T10:00:00Z");
  await db.assignment.create({
    data: {
      proposalId: id,
      evaluatorId: evaluator.userId,
      assignedAt: at,
      assignedById: editor.userId,
    },
  });
  expect(await attempt()).toBe("not-found");

  const said = { proposalId: id, personId: evaluator.userId, declaredAt: at };
  await db.conflictDeclaration.create({ data: { ...said, conflict: false } });
  expect(await attempt()).toBeInstanceOf(Buffer);

  await db.conflictDeclaration.updateMany({ data: { conflict: true } });
  expect(await attempt()).toBe("not-found");
});

test("an infected file is given to nobody", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  await upload(as(editor), { id }, pdf());
  const [file] = await attached(db);
  await db.file.updateMany({ data: { scan: "INFECTED" } });
  expect(await read(as(editor), file?.id ?? "")).toBe("not-found");
});
