import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { expect } from "vitest";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { beginUpload } from "#app/domain/proposals/begin-upload.server.ts";
import { cancelUpload } from "#app/domain/proposals/cancel-upload.server.ts";
import { expireUploads } from "#app/domain/proposals/drop-upload.server.ts";
import { partName } from "#app/domain/proposals/find-upload.server.ts";
import { finishUpload } from "#app/domain/proposals/finish-upload.server.ts";
import { MOST_UNFINISHED, PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import { s3Blobs } from "#app/platform/files/blobs.server.ts";
import { sealedFiles } from "#app/platform/files.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { type S3Server, startS3 } from "#tests/support/s3-server.ts";
import { test as base } from "#tests/support/test.ts";
import {
  aDocument,
  begin,
  begun,
  hashOf,
  partAt,
  sendInParts,
  sendPart,
  sendParts,
} from "#tests/support/uploads.ts";

const test = base.extend<{ s3: S3Server }>({
  s3: async ({}, use) => {
    const s3 = await startS3();
    await use(s3);
    await s3.stop();
  },
});

const field = "filePrices";

const attached = (db: Ctx["db"]) =>
  db.attachment.findMany({ where: { removedAt: null }, select: { id: true, sha256: true } });

/** What lies in the folder of files, and what has not found its place in it. */
async function stored(dir: string) {
  const entries = await readdir(dir, { recursive: true });
  return entries.map((path) => basename(path)).filter((name) => name.length >= 32);
}

async function contentOf({ db, files }: Ctx) {
  const [one] = await attached(db);
  if (!one) return null;
  const { size } = await db.file.findUniqueOrThrow({ where: { sha256: one.sha256 } });
  const stream = await files.open({ sha256: one.sha256, size: Number(size) });
  return stream && buffer(stream);
}

test("a file that arrives in parts is attached byte for byte, and of its parts none is left", async ({
  db,
  as,
  dir,
}) => {
  const { id, editor } = await aDraft(as, db);
  const content = aDocument();
  expect(await sendInParts(as(editor), { id, field }, content)).toMatchObject({
    ok: true,
    value: { section: "attachments" },
  });
  expect(await attached(db)).toMatchObject([{ sha256: hashOf(content) }]);
  expect((await contentOf(as(editor)))?.equals(content)).toBe(true);
  expect(await db.uploadPart.count()).toBe(0);
  expect(await stored(dir)).toHaveLength(1);
});

test("in a bucket the parts lie sealed, and are gone once the file is whole", async ({
  db,
  as,
  dir,
  s3,
}) => {
  const { id, editor } = await aDraft(as, db);
  const files = await sealedFiles({
    blobs: s3Blobs(s3.url),
    key: Buffer.alloc(32, 7),
    arrivingDir: join(dir, "arriving"),
  });
  const ctx = { ...as(editor), files };
  const content = aDocument();
  const upload = await sendParts(ctx, { id, field }, content);
  expect(s3.objects.size).toBe(3);
  expect([...s3.objects.values()].some((object) => object.includes("%PDF"))).toBe(false);

  expect(await finishUpload(ctx, { id, field, upload })).toMatchObject({ ok: true });
  expect([...s3.objects.keys()]).toEqual([hashOf(content)]);
  expect((await contentOf(ctx))?.equals(content)).toBe(true);
});

test("beginning again goes on where it stopped; another content, field or person begins anew", async ({
  db,
  as,
}) => {
  const { id, editor, owner } = await aDraft(as, db);
  const content = aDocument();
  const upload = await sendParts(as(editor), { id, field }, content, PART_BYTES);
  expect(await begun(as(editor), { id, field }, content)).toEqual({ upload, offset: PART_BYTES });

  const others = [
    await begun(as(editor), { id, field }, aDocument()),
    await begun(as(editor), { id, field: "fileStatutes" }, content),
    await begun(as(owner), { id, field }, content),
  ];
  expect(others.map(({ offset }) => offset)).toEqual([0, 0, 0]);
  expect(new Set([upload, ...others.map((one) => one.upload)]).size).toBe(4);
});

test("a part anywhere but at the end of what is there is refused, and told where that is", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const content = aDocument();
  const upload = await sendParts(ctx, { id, field }, content, PART_BYTES);
  for (const start of [0, 2 * PART_BYTES, PART_BYTES + 1, -1, Number.NaN]) {
    const sent = await sendPart(ctx, { id, field, upload }, start, partAt(content, PART_BYTES));
    expect(sent).toMatchObject({
      error: { code: "wrong-offset", params: { offset: PART_BYTES } },
    });
  }
  expect(await db.uploadPart.count()).toBe(1);
});

test("a part that is not what was told, or cut short, or too long, is not kept", async ({
  db,
  as,
  dir,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const content = aDocument();
  const { upload } = await begun(ctx, { id, field }, content);
  const part = partAt(content, 0);
  const broken: [Buffer, string?][] = [
    [part, hashOf(Buffer.from("another"))],
    [part, "nothing"],
    [part.subarray(1)],
    [Buffer.concat([part, part.subarray(0, 1)])],
    [Buffer.alloc(0)],
  ];
  for (const [bytes, sha256] of broken) {
    const sent = await sendPart(ctx, { id, field, upload }, 0, bytes, sha256);
    expect(sent).toMatchObject({ error: { code: "part-broken", params: { offset: 0 } } });
  }
  expect(await db.uploadPart.count()).toBe(0);
  expect(await stored(dir)).toEqual([]);
});

test("of two tabs that send the same file at once, each part is kept once, and both go on", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const content = aDocument();
  const tabs = await Promise.all([1, 2].map(() => begun(ctx, { id, field }, content)));
  expect(tabs[0]).toEqual(tabs[1]);
  const upload = tabs[0]?.upload ?? "";
  for (let start = 0; start < content.length; start += PART_BYTES) {
    const send = () => sendPart(ctx, { id, field, upload }, start, partAt(content, start));
    const sent = await Promise.all([send(), send()]);
    const offset = Math.min(content.length, start + PART_BYTES);
    expect(sent.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { offset } }]);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({
      error: { code: "wrong-offset", params: { offset } },
    });
  }
  const all = await Promise.all([1, 2, 3, 4].map(() => finishUpload(ctx, { id, field, upload })));
  const [only] = await attached(db);
  expect(all).toEqual(Array(4).fill({ ok: true, value: { id: only?.id, section: "attachments" } }));
  expect(await attached(db)).toHaveLength(1);
  expect((await contentOf(ctx))?.equals(content)).toBe(true);
});

test("finished again, also another day, an upload answers with the same attachment", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const content = aDocument();
  const upload = await sendParts(as(editor), { id, field }, content);
  const place = { id, field, upload };
  const first = await finishUpload(as(editor), place);
  expect(first).toMatchObject({ ok: true });
  expect(await finishUpload(as(editor, "2026-12-02T10:00:00Z"), place)).toEqual(first);
  expect(await db.auditEntry.count({ where: { kind: "attachment.add" } })).toBe(1);
});

test("before its last part an upload is not finished, and says where it goes on", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const content = aDocument();
  const upload = await sendParts(as(editor), { id, field }, content, 2 * PART_BYTES);
  expect(await finishUpload(as(editor), { id, field, upload })).toMatchObject({
    error: { code: "wrong-offset", params: { offset: 2 * PART_BYTES } },
  });
  expect(await attached(db)).toEqual([]);
});

test.for([
  { who: "stranger", code: "not-found" },
  { who: "viewer", code: "may-not-edit" },
  { who: "owner", code: "not-found" },
] as const)(
  "a $who neither continues nor ends what somebody else sends",
  async (asked, { db, as }) => {
    const draft = await aDraft(as, db);
    const { id, editor } = draft;
    const content = aDocument();
    const upload = await sendParts(as(editor), { id, field }, content, PART_BYTES);
    const place = { id, field, upload };
    const other = as(draft[asked.who]);
    const refused = { ok: false, error: { code: asked.code } };
    const part = partAt(content, PART_BYTES);
    expect(await sendPart(other, place, PART_BYTES, part)).toMatchObject(refused);
    expect(await finishUpload(other, place)).toMatchObject(refused);
    expect(await cancelUpload(other, place)).toMatchObject(refused);
    expect(await begun(as(editor), { id, field }, content)).toEqual({ upload, offset: PART_BYTES });
  },
);

test("what is no upload of the field is not found", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const content = aDocument();
  const { upload } = await begun(ctx, { id, field }, content);
  const missing = { ok: false, error: { code: "not-found" } };
  for (const place of [
    { id, field, upload: "x" },
    { id, field, upload: id },
    { id, field: "fileStatutes", upload },
    { id, field: "title", upload },
    { id: upload, field, upload },
  ])
    expect(await sendPart(ctx, place, 0, partAt(content, 0))).toMatchObject(missing);
});

test("from the deadline on nothing begins, continues or is finished", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const [half, whole] = [aDocument(), aDocument()];
  const upload = await sendParts(as(editor), { id, field }, half, PART_BYTES);
  const arrived = await sendParts(as(editor), { id, field }, whole);
  const late = as(editor, "2026-12-15T15:00:00Z");
  const closed = { ok: false, error: { code: "call-closed" } };
  expect(await begin(late, { id, field }, aDocument())).toMatchObject(closed);
  const next = partAt(half, PART_BYTES);
  expect(await sendPart(late, { id, field, upload }, PART_BYTES, next)).toMatchObject(closed);
  expect(await finishUpload(late, { id, field, upload: arrived })).toMatchObject(closed);
  expect(await attached(db)).toEqual([]);
});

test("after seven days without a part an upload goes with its bytes, and no day sooner", async ({
  db,
  as,
  dir,
  services,
}) => {
  const { id, editor } = await aDraft(as, db);
  await sendParts(as(editor), { id, field }, aDocument(), PART_BYTES);
  const content = aDocument();
  await sendParts(as(editor), { id, field }, content, PART_BYTES);
  const later = as(editor, "2026-12-04T10:00:00Z");
  const kept = await sendParts(later, { id, field }, content, 2 * PART_BYTES);
  const night = (at: string) => expireUploads(services, new Date(at));

  expect(await night("2026-12-08T10:00:00Z")).toBe(0);
  expect(await night("2026-12-08T10:00:01Z")).toBe(1);
  expect(await db.upload.findMany({ select: { id: true } })).toEqual([{ id: kept }]);
  expect(await stored(dir)).toHaveLength(2);
  expect(await night("2026-12-11T10:00:01Z")).toBe(1);
  expect(await stored(dir)).toEqual([]);
});

test("an upload that is given up leaves nothing behind", async ({ db, as, dir }) => {
  const { id, editor } = await aDraft(as, db);
  const upload = await sendParts(as(editor), { id, field }, aDocument(), 2 * PART_BYTES);
  expect(await cancelUpload(as(editor), { id, field, upload })).toMatchObject({ ok: true });
  expect([await db.upload.count(), await db.uploadPart.count()]).toEqual([0, 0]);
  expect(await stored(dir)).toEqual([]);
});

test("what will not fit is refused before its first byte", async ({ db, as, dir }) => {
  const definition = socialCall({ rules: { totalMegabytes: 3 } });
  const { id, editor } = await aDraft(as, db, { definition });
  const ctx = as(editor);
  let n = 0;
  const announce = (size: number, key: string) => {
    const sha256 = String(++n).padStart(64, "0");
    return beginUpload(ctx, { id, field: key, name: "a.pdf", size, sha256 });
  };
  const refused = (code: string) => ({ ok: false, error: { code } });
  expect(await announce(0, field)).toMatchObject(refused("file-empty"));
  expect(await announce(3 * PART_BYTES + 1, field)).toMatchObject(
    refused("files-too-large-together"),
  );
  expect(await db.upload.count()).toBe(0);

  await sendInParts(ctx, { id, field: "fileStatutes" }, aDocument(2 * PART_BYTES));
  const before = await stored(dir);
  expect(await announce(PART_BYTES + 1, field)).toMatchObject(refused("files-too-large-together"));
  expect(await announce(1000, "fileStatutes")).toMatchObject(refused("too-many-files"));
  expect(await db.upload.count({ where: { attachmentId: null } })).toBe(0);

  for (let taken = 0; taken < MOST_UNFINISHED; taken += 1)
    expect(await announce(PART_BYTES, field)).toMatchObject({ ok: true });
  expect(await announce(PART_BYTES, field)).toMatchObject(refused("too-many-uploads"));
  expect(await stored(dir)).toEqual(before);
});

test("a file larger than its field takes is refused before its first byte", async ({ db, as }) => {
  const { id, editor } = await aDraft(as, db);
  const about = { id, field, name: "a.pdf", sha256: "0".repeat(64) };
  const announce = (size: number) => beginUpload(as(editor), { ...about, size });
  expect(await announce(20 * 1024 * 1024 + 1)).toMatchObject({ error: { code: "file-too-large" } });
  expect(await announce(20 * 1024 * 1024)).toMatchObject({ ok: true });
});

test("content that is not what was told, or not of a kind that is taken, is never attached", async ({
  db,
  as,
  dir,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const page = Buffer.concat([Buffer.from("<html>"), Buffer.alloc(PART_BYTES, "a")]);
  expect(await sendInParts(ctx, { id, field }, page)).toMatchObject({
    error: { code: "file-wrong-type" },
  });

  const content = aDocument();
  const { upload } = await begun(ctx, { id, field }, content);
  const other = aDocument(content.length);
  for (let start = 0; start < content.length; start += PART_BYTES)
    await sendPart(ctx, { id, field, upload }, start, partAt(other, start));
  expect(await finishUpload(ctx, { id, field, upload })).toMatchObject({
    error: { code: "upload-broken" },
  });
  expect(await attached(db)).toEqual([]);
  expect((await begun(ctx, { id, field }, content)).offset).toBe(0);
  // The other content lies there for whoever attaches it next, or goes in the night.
  expect(await stored(dir)).toHaveLength(1);
});

test("where the bytes of a part are gone the upload begins anew and still ends in the file", async ({
  db,
  as,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const content = aDocument();
  const upload = await sendParts(ctx, { id, field }, content);
  await ctx.files.remove(partName(upload, PART_BYTES));
  expect(await finishUpload(ctx, { id, field, upload })).toMatchObject({
    error: { code: "upload-broken" },
  });
  expect(await sendInParts(ctx, { id, field }, content)).toMatchObject({ ok: true });
  expect((await contentOf(ctx))?.equals(content)).toBe(true);
});

type Step =
  | { does: "part"; n: number; spoils: "nothing" | "byte" | "hash" | "end" }
  | { does: "twice"; n: number }
  | { does: "finish" }
  | { does: "reload" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("part" as const),
      n: fc.nat(2),
      spoils: fc.constantFrom("nothing", "nothing", "nothing", "byte", "hash", "end"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("twice" as const), n: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("finish" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("reload" as const) }) },
);

test("in whatever order parts come, are lost, repeated or broken, it ends in the file or in none", async ({
  db,
  as,
  owner,
}) => {
  const { id, editor } = await aDraft(as, db);
  const ctx = as(editor);
  const place = { id, field };

  async function happens(content: Buffer, upload: string, one: Step) {
    const at = { ...place, upload };
    if (one.does === "finish") return void (await finishUpload(ctx, at));
    if (one.does === "reload") return void (await begin(ctx, place, content));
    const start = one.n * PART_BYTES;
    const part = Buffer.from(partAt(content, start));
    const send = (bytes: Buffer, sha256?: string) => sendPart(ctx, at, start, bytes, sha256);
    if (one.does === "twice") return void (await Promise.all([send(part), send(part)]));
    if (one.spoils === "nothing") return void (await send(part));
    if (one.spoils === "end") return void (await send(part.subarray(0, part.length / 2)));
    if (one.spoils === "hash") return void (await send(part, hashOf(Buffer.from("kitas"))));
    const told = hashOf(part);
    part.writeUInt8(part.readUInt8(100) ^ 1, 100);
    await send(part, told);
  }

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await owner.$executeRaw`DELETE FROM "Attachment"`;
      await owner.$executeRaw`DELETE FROM "Upload"`;
      const content = aDocument(2 * PART_BYTES + 1000);
      const { upload } = await begun(ctx, place, content);
      for (const one of steps) {
        await happens(content, upload, one);
        const all = await attached(db);
        expect(all.length).toBeLessThanOrEqual(1);
        if (all.length > 0) expect((await contentOf(ctx))?.equals(content)).toBe(true);
      }
      // Whatever went before, an honest sender ends in exactly the file.
      expect(await sendInParts(ctx, place, content)).toMatchObject({ ok: true });
      expect(await attached(db)).toMatchObject([{ sha256: hashOf(content) }]);
      expect((await contentOf(ctx))?.equals(content)).toBe(true);
    }),
    { numRuns: 25 },
  );
}, 120_000);
