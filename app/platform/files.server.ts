import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Blobs } from "./files/blobs.server.ts";
import {
  adviceFor,
  type FileKind,
  isArchive,
  isSigned,
  kindOf,
  MarkWatch,
  needsPassword,
  tailBytes,
} from "./files/file-kind.server.ts";
import {
  Damaged,
  header,
  open,
  type Range,
  Seal,
  sealedSize,
  sealedSpan,
} from "./files/sealed.server.ts";

export interface StoredFile extends FileKind {
  /** SHA-256 of the content, hex; also its name in the storage. */
  sha256: string;
  size: number;
  /** Carries an electronic signature, valid or not. */
  signed: boolean;
}

/** A part of a file that has arrived, sealed but not kept yet. */
export interface ArrivedPart {
  /** SHA-256 of the part, hex. */
  sha256: string;
  size: number;
  /** Keeps it for good under a name of 64 hexadecimal digits; it is opened and removed by that name. */
  keep(name: string): Promise<void>;
  /** Gives up what was not kept. */
  drop(): Promise<void>;
}

export type FileRefusal =
  | "file-empty"
  | "file-too-large"
  | "file-wrong-type"
  | "file-heic"
  | "file-old-office"
  | "file-password-protected";

export interface Files {
  /** True for what reading throws where the stored bytes are not those that were sealed. */
  isDamage(error: unknown): boolean;
  /**
   * Keeps the content of `source` if it is not empty, not larger than `maxBytes` and of one of the
   * accepted extensions by its content. When it answers ok the bytes are on the disk for good;
   * a refused or broken source leaves nothing behind. The source is always read to its end.
   */
  store(
    source: Readable,
    limits: { maxBytes: number; accept: readonly string[] },
  ): Promise<Result<StoredFile, FileRefusal>>;
  /** Takes a part of a file that arrives in several; of a longer one nothing beyond `maxBytes`. */
  takePart(source: Readable, maxBytes: number): Promise<ArrivedPart>;
  /** The content, or some of it; null where there is none of that hash. */
  open(file: { sha256: string; size: number }, range?: Range): Promise<Readable | null>;
  /** Whether the whole content is there. */
  has(file: { sha256: string; size: number }): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Throws while the storage cannot keep and give back a file. */
  check(): Promise<void>;
}

interface Options {
  blobs: Blobs;
  /** 32 bytes. */
  key: Buffer;
  /** Folder for files that are still arriving. */
  arrivingDir: string;
}

const headBytes = 4100;

class Arriving {
  size = 0;
  head = Buffer.alloc(0);
  tail = Buffer.alloc(0);
  readonly watch = new MarkWatch();
  readonly #hash = createHash("sha256");

  /** Measures what passes, and lets nothing beyond `maxBytes` through. */
  measure(maxBytes: number) {
    return new Transform({
      transform: (bytes: Buffer, _encoding, done) => {
        this.size += bytes.length;
        if (this.size > maxBytes) return done();
        this.#hash.update(bytes);
        if (this.head.length < headBytes) this.head = Buffer.concat([this.head, bytes]);
        if (isArchive(this.head))
          this.tail = Buffer.concat([this.tail, bytes]).subarray(-tailBytes);
        this.watch.look(bytes, this.head);
        done(null, bytes);
      },
    });
  }

  sha256 = () => this.#hash.digest("hex");
}

const all = (size: number): Range => ({ start: 0, end: size - 1 });

async function bytesOf(stream: Readable) {
  const parts: Buffer[] = [];
  for await (const bytes of stream as AsyncIterable<Buffer>) parts.push(bytes);
  return Buffer.concat(parts);
}

/** Stays in the storage: who cannot open it has not the key that the files were sealed with. */
const witness = Buffer.from("%PDF-1.4 the witness of the key");

/** Files in `blobs`, sealed with a key, named by the hash of their content. */
export async function sealedFiles({ blobs, key, arrivingDir }: Options): Promise<Files> {
  await mkdir(arrivingDir, { recursive: true });
  await sweep(arrivingDir);

  async function plainOf(path: string, size: number) {
    const first = await bytesOf(createReadStream(path, { start: header.from, end: header.to }));
    const rest = createReadStream(path, { start: header.to + 1 });
    return Readable.from(open(key, first, rest, size, all(size)), { objectMode: false });
  }

  /** Seals what arrives into a temporary file that has reached the disk. */
  async function arrive(source: Readable, path: string, maxBytes: number) {
    const arriving = new Arriving();
    await pipeline(
      source,
      arriving.measure(maxBytes),
      new Seal(key),
      createWriteStream(path, { flush: true }),
    );
    return arriving;
  }

  const files: Files = {
    isDamage: (error) => error instanceof Damaged,
    async store(source, { maxBytes, accept }) {
      const path = join(arrivingDir, `${randomUUID()}.part`);
      try {
        const arriving = await arrive(source, path, maxBytes);
        const { size, head, tail } = arriving;
        if (size === 0) return refuse("file-empty");
        if (size > maxBytes) return refuse("file-too-large");

        const seen = { head, tail, marks: arriving.watch.seen };
        if (await needsPassword(seen, async () => bytesOf(await plainOf(path, size))))
          return refuse("file-password-protected");
        const plain = await plainOf(path, size);
        const kind = await kindOf(head, tail, () => plain);
        if (!kind || !accept.includes(kind.extension))
          return refuse((kind && adviceFor(kind)) ?? "file-wrong-type");

        const sha256 = arriving.sha256();
        // What was cut off or is no longer readable is replaced.
        if (!(await isReadable({ sha256, size }))) await blobs.keep(sha256, path);
        return ok({ sha256, size, ...kind, signed: isSigned(seen, kind) });
      } finally {
        await rm(path, { force: true });
      }
    },

    async takePart(source, maxBytes) {
      const path = join(arrivingDir, `${randomUUID()}.part`);
      const drop = () => rm(path, { force: true });
      try {
        const arriving = await arrive(source, path, maxBytes);
        const { size } = arriving;
        return { sha256: arriving.sha256(), size, keep: (name) => blobs.keep(name, path), drop };
      } catch (error) {
        await drop();
        throw error;
      }
    },

    async open({ sha256, size }, range = all(size)) {
      const first = await blobs.read(sha256, header.from, header.to);
      if (!first) return null;
      const { from, to } = sealedSpan(size, range);
      const [head, rest] = await Promise.all([bytesOf(first), blobs.read(sha256, from, to)]);
      return rest && Readable.from(open(key, head, rest, size, range), { objectMode: false });
    },

    has: async ({ sha256, size }) => (await blobs.size(sha256)) === sealedSize(size),

    remove: (sha256) => blobs.remove(sha256),

    async check() {
      const probe = Buffer.from(`%PDF-1.4 ${randomUUID()}`);
      const { same, sha256 } = await thereAndBack(probe);
      await files.remove(sha256);
      if (!same) throw new Error("the storage of files did not give a probe back");
      const kept = {
        sha256: createHash("sha256").update(witness).digest("hex"),
        size: witness.length,
      };
      if ((await blobs.size(kept.sha256)) === null) await thereAndBack(witness);
      if (!(await isReadable(kept)))
        throw new Error("the stored files were sealed with another FILES_KEY");
    },
  };

  /** Whether the whole content is there and opens with the key. */
  async function isReadable(file: { sha256: string; size: number }) {
    if (!(await files.has(file))) return false;
    try {
      const content = await files.open(file);
      if (!content) return false;
      for await (const _ of content);
      return true;
    } catch (error) {
      if (error instanceof Damaged) return false;
      throw error;
    }
  }

  async function thereAndBack(content: Buffer) {
    const limits = { maxBytes: content.length, accept: ["pdf"] };
    const kept = await files.store(Readable.from([content]), limits);
    if (!kept.ok) throw new Error(`the storage of files refused a probe: ${kept.error.code}`);
    const back = await files.open(kept.value);
    return { sha256: kept.value.sha256, same: back && (await bytesOf(back)).equals(content) };
  }
  return files;
}

/** Removes what arrived half a day ago or earlier and was never finished. */
async function sweep(dir: string) {
  for (const name of await readdir(dir)) {
    const { mtimeMs } = await stat(join(dir, name));
    if (Date.now() - mtimeMs > 12 * 60 * 60 * 1000) await rm(join(dir, name), { force: true });
  }
}
