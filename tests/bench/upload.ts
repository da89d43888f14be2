import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PART_BYTES, partEnd } from "#app/domain/proposals/upload-parts.ts";
import { readEnv } from "#app/platform/env.server.ts";
import type { Files } from "#app/platform/files.server.ts";
import { openFiles } from "#app/platform/open-files.server.ts";

/**
 * What sealing and parts cost the storage: a file of 20 MB taken in parts and put together, and one
 * taken whole, against a raw stream to the disk with a hash and fsync. Without network and database.
 */
const bytes = 20 * 1024 * 1024;
const rounds = 7;

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const hashOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const sourceOf = (content: Buffer) => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += 65_536)
    blocks.push(content.subarray(at, at + 65_536));
  return Readable.from(blocks, { objectMode: false });
};
const limits = { maxBytes: bytes, accept: ["pdf"] };

async function raw(dir: string, content: Buffer) {
  const hash = createHash("sha256");
  const measure = new Transform({
    transform(block: Buffer, _encoding, done) {
      hash.update(block);
      done(null, block);
    },
  });
  const path = join(dir, "raw");
  await pipeline(sourceOf(content), measure, createWriteStream(path, { flush: true }));
  return hash.digest("hex");
}

async function whole(files: Files, content: Buffer) {
  const stored = await files.store(sourceOf(content), limits);
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.sha256;
}

async function inParts(files: Files, content: Buffer) {
  const names: { sha256: string; size: number }[] = [];
  for (let start = 0; start < bytes; start += PART_BYTES) {
    const part = await files.takePart(
      sourceOf(content.subarray(start, partEnd(start, bytes))),
      PART_BYTES,
    );
    const sha256 = hashOf(`part ${start}`);
    await part.keep(sha256);
    names.push({ sha256, size: part.size });
  }
  async function* together() {
    for (const name of names) {
      const opened = await files.open(name);
      if (!opened) throw new Error("a part is gone");
      yield* opened;
    }
  }
  const stored = await files.store(Readable.from(together(), { objectMode: false }), limits);
  for (const { sha256 } of names) await files.remove(sha256);
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.sha256;
}

const dir = await mkdtemp(join(tmpdir(), "kvieslys-bench-"));
try {
  const files = await openFiles(readEnv({ DATA_DIR: dir }));
  const ways = {
    raw: (content: Buffer) => raw(dir, content),
    whole: (content: Buffer) => whole(files, content),
    parts: (content: Buffer) => inParts(files, content),
  };
  const taken: Record<keyof typeof ways, number[]> = { raw: [], whole: [], parts: [] };
  for (let round = 0; round <= rounds; round += 1)
    for (const way of ["raw", "whole", "parts"] as const) {
      const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes - 9)]);
      const begun = performance.now();
      const sha256 = await ways[way](content);
      // The first round warms up.
      if (round > 0) taken[way].push(performance.now() - begun);
      if (sha256 !== hashOf(content)) throw new Error(`${way}: another content`);
    }
  const base = median(taken.raw);
  for (const way of ["raw", "whole", "parts"] as const) {
    const ms = median(taken[way]);
    say(`${way.padEnd(6)} ${ms.toFixed(0)} ms  ${(ms / base).toFixed(2)} of the raw stream`);
  }
} finally {
  await rm(dir, { recursive: true, force: true });
}
