import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test as base } from "vitest";
import { s3Blobs } from "#app/platform/files/blobs.server.ts";
import { type Files, sealedFiles } from "#app/platform/files.server.ts";
import { type S3Server, startS3 } from "#tests/support/s3-server.ts";

interface Fixtures {
  s3: S3Server;
  dir: string;
  files: Files;
}

const openFiles = (url: string, dir: string) =>
  sealedFiles({ blobs: s3Blobs(url), key: Buffer.alloc(32, 7), arrivingDir: dir });

const test = base.extend<Fixtures>({
  s3: async ({}, use) => {
    const s3 = await startS3();
    await use(s3);
    await s3.stop();
  },
  dir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), "kvieslys-s3-"));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  files: async ({ s3, dir }, use) => use(await openFiles(s3.url, dir)),
});

const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(7_000_000)]);

async function store(files: Files) {
  const limits = { maxBytes: 8_000_000, accept: ["pdf"] };
  const kept = await files.store(Readable.from([content]), limits);
  if (!kept.ok) throw new Error(kept.error.code);
  return kept.value;
}

async function read(stream: Readable | null) {
  return stream && buffer(stream);
}

test("a file lies in the bucket sealed and comes back whole and in parts", async ({
  s3,
  dir,
  files,
}) => {
  const file = await store(files);
  expect([...s3.objects.keys()]).toEqual([file.sha256]);
  expect(s3.objects.get(file.sha256)?.includes("%PDF")).toBe(false);
  expect(await readdir(dir)).toEqual([]);

  expect((await read(await files.open(file)))?.equals(content)).toBe(true);
  const part = await read(await files.open(file, { start: 65_000, end: 140_000 }));
  expect(part?.equals(content.subarray(65_000, 140_001))).toBe(true);
});

test("the same content is sent once", async ({ s3, files }) => {
  const { sha256 } = await store(files);
  await store(files);
  expect(s3.requests.filter((request) => request === `PUT ${sha256}`)).toHaveLength(1);
});

test("an object that was cut off is replaced", async ({ s3, files }) => {
  const file = await store(files);
  s3.objects.set(file.sha256, Buffer.alloc(10));
  await store(files);
  expect((await read(await files.open(file)))?.equals(content)).toBe(true);
});

test("what was removed is not there", async ({ s3, files }) => {
  const file = await store(files);
  await files.remove(file.sha256);
  expect(s3.objects.size).toBe(0);
  expect(await files.open(file)).toBeNull();
});

test("the check writes to the bucket and takes away what it wrote", async ({ s3, files }) => {
  await files.check();
  const before = [...s3.objects.keys()];
  s3.requests.length = 0;
  await files.check();
  expect(s3.requests.filter((request) => request.startsWith("PUT "))).toHaveLength(1);
  expect([...s3.objects.keys()]).toEqual(before);
});

test("a storage that refuses is no place for files", async ({ s3, dir }) => {
  const files = await openFiles(s3.url.replace("test-key", "wrong-key"), dir);
  await expect(files.check()).rejects.toThrow(/credentials required/);
  await expect(store(files)).rejects.toThrow(/credentials required/);
  expect(await readdir(dir)).toEqual([]);
});
