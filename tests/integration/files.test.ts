import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { PDFDocument } from "pdf-lib";
import { expect, test as base } from "vitest";
import { receiveUpload } from "#app/http/receive-upload.server.ts";
import { folderBlobs } from "#app/platform/files/blobs.server.ts";
import { type Files, sealedFiles } from "#app/platform/files.server.ts";

const limits = { maxBytes: 2_000_000, accept: ["pdf", "png", "adoc"] };

const test = base.extend<{ dir: string; files: Files }>({
  dir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), "kvieslys-files-"));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  files: async ({ dir }, use) => {
    await use(
      await sealedFiles({
        blobs: folderBlobs(join(dir, "files")),
        key: Buffer.alloc(32, 7),
        arrivingDir: join(dir, "arriving"),
      }),
    );
  },
});

async function aPdf(padding = 0) {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const bytes = Buffer.from(await pdf.save());
  return Buffer.concat([bytes, Buffer.alloc(padding, "% ")]);
}

const store = (files: Files, content: Buffer) => files.store(Readable.from([content]), limits);

async function read(stream: Readable | null) {
  if (!stream) return null;
  const parts: Buffer[] = [];
  for await (const bytes of stream as AsyncIterable<Buffer>) parts.push(bytes);
  return Buffer.concat(parts);
}

const leftOver = async (dir: string) => [
  ...(await readdir(join(dir, "arriving"))),
  ...(await readdir(join(dir, "files"), { recursive: true }).catch(() => [])),
];

test("what is stored comes back whole, in any part, and only sealed on the disk", async ({
  dir,
  files,
}) => {
  const content = await aPdf(300_000);
  const kept = await store(files, content);
  if (!kept.ok) throw new Error(kept.error.code);
  expect(kept.value).toMatchObject({ size: content.length, mime: "application/pdf" });
  expect(kept.value.sha256).toBe(createHash("sha256").update(content).digest("hex"));

  expect((await read(await files.open(kept.value)))?.equals(content)).toBe(true);
  for (const [start, end] of [
    [0, 0],
    [65_535, 65_536],
    [131_072, 200_000],
    [content.length - 1, content.length - 1],
  ] as const)
    expect(await read(await files.open(kept.value, { start, end }))).toEqual(
      content.subarray(start, end + 1),
    );

  const { sha256 } = kept.value;
  const onDisk = await readFile(join(dir, "files", sha256.slice(0, 2), sha256));
  expect(onDisk.includes("%PDF")).toBe(false);
  expect(await readdir(join(dir, "arriving"))).toEqual([]);
});

test("sizes around the chunk come back as they were", async ({ files }) => {
  const smallest = await aPdf();
  for (const size of [65_535, 65_536, 65_537, 131_072]) {
    const content = Buffer.concat([smallest, Buffer.alloc(size - smallest.length, "%")]);
    const kept = await store(files, content);
    expect(kept.ok && (await read(await files.open(kept.value)))?.equals(content)).toBe(true);
  }
});

test("a changed byte on the disk is noticed, not delivered", async ({ dir, files }) => {
  const kept = await store(files, await aPdf());
  if (!kept.ok) throw new Error(kept.error.code);
  const path = join(dir, "files", kept.value.sha256.slice(0, 2), kept.value.sha256);
  const bytes = await readFile(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await expect(async () => read(await files.open(kept.value))).rejects.toThrow("authenticate data");
});

/** A zip whose first entry is stored and called mimetype, as signed containers begin. */
function aContainer(mime: string) {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 26);
  head.writeUInt32LE(mime.length, 18);
  head.writeUInt32LE(mime.length, 22);
  return Buffer.concat([head, Buffer.from(`mimetype${mime}`)]);
}

test("a signed container is known by its own word", async ({ files }) => {
  const kept = await store(files, aContainer("application/vnd.lt.archyvai.adoc-2008"));
  expect(kept).toMatchObject({ ok: true, value: { extension: "adoc" } });
});

const encryptedPdf = async () => {
  const cipher = createCipheriv("aes-128-ctr", randomBytes(16), randomBytes(16));
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    cipher.update(Buffer.alloc(70_000)),
    Buffer.from("trailer << /Encrypt 5 0 R >>\n%%EOF"),
  ]);
};

test.for<[what: string, code: string, content: () => Promise<Buffer>]>([
  ["an empty file", "file-empty", async () => Buffer.alloc(0)],
  ["a file over the limit", "file-too-large", () => aPdf(limits.maxBytes)],
  ["a page called a document", "file-wrong-type", async () => Buffer.from("<html>hello</html>")],
  ["a program", "file-wrong-type", async () => Buffer.from("MZ".padEnd(5000, "\0"), "latin1")],
  ["an encrypted document", "file-password-protected", encryptedPdf],
])("%s is refused and leaves nothing behind", async ([, code, content], { dir, files }) => {
  expect(await store(files, await content())).toMatchObject({ ok: false, error: { code } });
  expect(await leftOver(dir)).toEqual([]);
});

test("a source that breaks leaves nothing behind", async ({ dir, files }) => {
  const content = await aPdf(200_000);
  async function* broken() {
    yield content.subarray(0, 100_000);
    throw new Error("the connection broke");
  }
  await expect(files.store(Readable.from(broken()), limits)).rejects.toThrow(
    "the connection broke",
  );
  expect(await leftOver(dir)).toEqual([]);
});

test("an upload keeps a Lithuanian name and the fields before the file", async ({ files }) => {
  const form = new FormData();
  form.set("version", "3");
  form.set("file", new Blob([new Uint8Array(await aPdf())]), "Įstatai „ąčęėįšųūž“.pdf");
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const upload = await receiveUpload(request, (bytes) => files.store(bytes, limits));
  expect(upload).toMatchObject({
    ok: true,
    value: { name: "Įstatai „ąčęėįšųūž“.pdf", fields: { version: "3" }, kept: { ok: true } },
  });
});

test("an upload without a file is refused", async () => {
  const form = new FormData();
  form.set("file", new Blob([]), "");
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const upload = await receiveUpload(request, async (bytes) => read(bytes));
  expect(upload).toMatchObject({ ok: false, error: { code: "upload-no-file" } });
});
