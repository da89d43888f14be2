import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { PDFDocument } from "pdf-lib";
import { expect, test as base } from "vitest";
import { receiveUpload } from "#app/http/receive-upload.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { folderBlobs } from "#app/platform/files/blobs.server.ts";
import { type Files, sealedFiles } from "#app/platform/files.server.ts";
import { openFiles } from "#app/platform/open-files.server.ts";
import { aZip } from "#tests/support/zip.ts";

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

/** Files in the storage, without the folders that they are spread over. */
const keptFiles = async (dir: string) =>
  (await readdir(join(dir, "files"), { recursive: true })).filter((name) => name.length > 2);

const store = (files: Files, content: Buffer) => files.store(Readable.from([content]), limits);

async function read(stream: Readable | null) {
  if (!stream) return null;
  const parts: Buffer[] = [];
  for await (const bytes of stream as AsyncIterable<Buffer>) parts.push(bytes);
  return Buffer.concat(parts);
}

/** Files and folders that are there now. */
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

const document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const types = `<Types><Override PartName="/word/document.xml" ContentType="${document}.main+xml"/></Types>`;

test.for<[extension: string, entries: Parameters<typeof aZip>[0]]>([
  ["adoc", [["mimetype", "application/vnd.lt.archyvai.adoc-2008"]]],
  ["asice", [["mimetype", "application/vnd.etsi.asic-e+zip"]]],
  ["odt", [["mimetype", "application/vnd.oasis.opendocument.text"]]],
  [
    "docx",
    [
      ["word/media/photo.png", Buffer.alloc(9000, 1)],
      ["[Content_Types].xml", types],
    ],
  ],
])("an archive is known by what is in it: %s", async ([extension, entries], { files }) => {
  const accept = { ...limits, accept: [extension] };
  const archive = aZip([...entries, ["content", Buffer.alloc(5000, "a")]]);
  expect(await files.store(Readable.from([archive]), accept)).toMatchObject({
    ok: true,
    value: { extension },
  });
  const cut = archive.subarray(0, -30);
  expect(await files.store(Readable.from([cut]), accept)).toMatchObject({
    ok: false,
    error: { code: "file-wrong-type" },
  });
});

test("an archive that is no document is refused", async ({ files }) => {
  const archive = aZip([["virus.exe", "MZ"]]);
  const refused = await files.store(Readable.from([archive]), { ...limits, accept: ["docx"] });
  expect(refused).toMatchObject({ error: { code: "file-wrong-type" } });
});

const encryptedPdf = async () => {
  const cipher = createCipheriv("aes-128-ctr", randomBytes(16), randomBytes(16));
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    cipher.update(Buffer.alloc(70_000)),
    Buffer.from("trailer << /Encrypt 5 0 R >>\n%%EOF"),
  ]);
};

const encryptedDocument = async () =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(6000),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(6000),
  ]);

test.for<[what: string, code: string, content: () => Promise<Buffer>]>([
  ["an empty file", "file-empty", async () => Buffer.alloc(0)],
  ["a file over the limit", "file-too-large", () => aPdf(limits.maxBytes)],
  ["a page called a document", "file-wrong-type", async () => Buffer.from("<html>hello</html>")],
  ["a program", "file-wrong-type", async () => Buffer.from("MZ".padEnd(5000, "\0"), "latin1")],
  ["an encrypted PDF", "file-password-protected", encryptedPdf],
  ["an encrypted Office document", "file-password-protected", encryptedDocument],
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

const uploadOf = (content: Buffer) => {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(content)]), "a.pdf");
  return new Request("http://localhost/", { method: "POST", body: form });
};

test("a storage that breaks does not leave the sender waiting", async ({ dir, files }) => {
  await rm(join(dir, "arriving"), { recursive: true });
  const upload = receiveUpload(uploadOf(await aPdf(1_000_000)), (bytes) =>
    files.store(bytes, limits),
  );
  await expect(upload).rejects.toThrow("ENOENT");
});

test("a refused file is read to its end, so that the sender gets the answer", async ({ files }) => {
  const request = uploadOf(await aPdf(limits.maxBytes * 3));
  const upload = await receiveUpload(request, (bytes) => files.store(bytes, limits));
  expect(upload).toMatchObject({
    ok: true,
    value: { kept: { error: { code: "file-too-large" } } },
  });
});

test("an upload that breaks off leaves nothing behind", async ({ dir, files }) => {
  async function* broken() {
    yield Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
    );
    yield await aPdf(100_000);
    throw new Error("the connection broke");
  }
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const body = Readable.toWeb(Readable.from(broken())) as ReadableStream;
  const init = { method: "POST", headers, body, duplex: "half" };
  const upload = await receiveUpload(new Request("http://localhost/", init), (bytes) =>
    files.store(bytes, limits),
  );
  expect(upload).toMatchObject({ ok: false, error: { code: "upload-broken" } });
  expect(await leftOver(dir)).toEqual([]);
});

test("a stored file that was cut off is replaced when it arrives again", async ({ dir, files }) => {
  const content = await aPdf(100_000);
  const kept = await store(files, content);
  if (!kept.ok) throw new Error(kept.error.code);
  const { sha256 } = kept.value;
  await truncate(join(dir, "files", sha256.slice(0, 2), sha256), 5000);
  await expect(async () => read(await files.open(kept.value))).rejects.toThrow(
    /cut off|authenticate/,
  );
  await store(files, content);
  expect((await read(await files.open(kept.value)))?.equals(content)).toBe(true);
});

test("two arrivals of the same content at once keep it once", async ({ dir, files }) => {
  const content = await aPdf(100_000);
  const both = await Promise.all([store(files, content), store(files, content)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await keptFiles(dir)).toHaveLength(1);
});

test("the check writes, reads and removes, again and again", async ({ dir, files }) => {
  await files.check();
  const before = await keptFiles(dir);
  await files.check();
  expect(await keptFiles(dir)).toEqual(before);
});

test("the check fails where the storage cannot be written", async ({ dir, files }) => {
  await writeFile(join(dir, "files"), "in the way");
  await expect(files.check()).rejects.toThrow(/EEXIST|ENOTDIR/);
});

test("the check fails with another key than the files were sealed with", async ({ dir, files }) => {
  await files.check();
  const others = await sealedFiles({
    blobs: folderBlobs(join(dir, "files")),
    key: Buffer.alloc(32, 8),
    arrivingDir: join(dir, "arriving"),
  });
  await expect(others.check()).rejects.toThrow("sealed with another FILES_KEY");
});

const settings = (dir: string) => ({ ...readEnv({ DATA_DIR: dir }), filesKey: null, s3Url: null });

test("without a set key, starts at once make one key and later starts keep it", async ({ dir }) => {
  const [first, second] = await Promise.all([openFiles(settings(dir)), openFiles(settings(dir))]);
  const kept = await store(first, await aPdf());
  if (!kept.ok) throw new Error(kept.error.code);
  const later = await openFiles(settings(dir));
  for (const files of [first, second, later])
    expect(await read(await files.open(kept.value))).toHaveLength(kept.value.size);
  expect((await stat(join(dir, "files.key"))).mode & 0o777).toBe(0o600);
});

test("a damaged key file stops the start", async ({ dir }) => {
  await writeFile(join(dir, "files.key"), "");
  await expect(openFiles(settings(dir))).rejects.toThrow(/files\.key does not hold a key/);
});
