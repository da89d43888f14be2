import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import { Transform, type TransformCallback } from "node:stream";

/**
 * The format of stored bytes: "KVF1", 8 random bytes, then chunks of 64 KiB, each sealed by AES-256-GCM
 * under nonce = random ‖ number of the chunk, with "last" or "more" as additional data. A chunk can be
 * read alone, and no change, swap or cut goes unnoticed.
 */
const magic = Buffer.from("KVF1");
const headerBytes = magic.length + 8;
export const chunkBytes = 64 * 1024;
const tagBytes = 16;
const sealedBytes = chunkBytes + tagBytes;

const nonceOf = (random: Buffer, index: number) => {
  const nonce = Buffer.alloc(12);
  random.copy(nonce);
  nonce.writeUInt32BE(index, 8);
  return nonce;
};

const place = (isLast: boolean) => Buffer.from(isLast ? "last" : "more");

/** The stored bytes are not those that were sealed. */
export class Damaged extends Error {}

/** Throws where the bytes are not those that were sealed with this key at this place. */
function openChunk(key: Buffer, random: Buffer, index: number, sealed: Buffer, isLast: boolean) {
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(random, index));
  decipher.setAAD(place(isLast));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch (cause) {
    throw new Damaged("unable to authenticate data", { cause });
  }
}

/** Seals what passes through it. */
export class Seal extends Transform {
  readonly #key: Buffer;
  readonly #random = randomBytes(8);
  readonly #chunk = Buffer.alloc(chunkBytes);
  #filled = 0;
  #index = 0;

  constructor(key: Buffer) {
    super();
    this.#key = key;
    this.push(Buffer.concat([magic, this.#random]));
  }

  // A full chunk is sealed only when more follows: the last one carries the mark of the end.
  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    for (let from = 0; from < bytes.length;) {
      if (this.#filled === chunkBytes) this.#seal(false);
      const copied = bytes.copy(this.#chunk, this.#filled, from);
      this.#filled += copied;
      from += copied;
    }
    done();
  }

  override _flush(done: TransformCallback) {
    this.#seal(true);
    done();
  }

  #seal(isLast: boolean) {
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonceOf(this.#random, this.#index));
    cipher.setAAD(place(isLast));
    const sealed = cipher.update(this.#chunk.subarray(0, this.#filled));
    this.push(Buffer.concat([sealed, cipher.final(), cipher.getAuthTag()]));
    this.#filled = 0;
    this.#index += 1;
  }
}

export interface Range {
  /** First and last byte of the plain content, both included. */
  start: number;
  end: number;
}

/** How many bytes `size` bytes of content are when sealed. */
export const sealedSize = (size: number) =>
  headerBytes + size + tagBytes * Math.max(1, Math.ceil(size / chunkBytes));

/** Where in the sealed bytes the header and the chunks of a range stand; `size` is that of the plain content. */
export function sealedSpan(size: number, { start, end }: Range) {
  const first = Math.floor(start / chunkBytes);
  const last = Math.floor(end / chunkBytes);
  return {
    first,
    last,
    from: headerBytes + first * sealedBytes,
    to: Math.min(sealedSize(size), headerBytes + (last + 1) * sealedBytes) - 1,
  };
}

export const header = { from: 0, to: headerBytes - 1 };

const randomOf = (bytes: Buffer) => {
  if (bytes.length !== headerBytes || !bytes.subarray(0, magic.length).equals(magic))
    throw new Damaged("these are not bytes of the file storage");
  return bytes.subarray(magic.length);
};

async function* chunksOf(source: Readable) {
  let waiting = Buffer.alloc(0);
  for await (const bytes of source as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, bytes]);
    while (waiting.length >= sealedBytes) {
      yield waiting.subarray(0, sealedBytes);
      waiting = waiting.subarray(sealedBytes);
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** The plain bytes of a range, opened chunk by chunk from the sealed bytes of its span. */
export async function* open(
  key: Buffer,
  headerOfFile: Buffer,
  source: Readable,
  size: number,
  { start, end }: Range,
) {
  const random = randomOf(headerOfFile);
  const lastOfAll = Math.max(0, Math.ceil(size / chunkBytes) - 1);
  let index = Math.floor(start / chunkBytes);
  for await (const sealed of chunksOf(source)) {
    const plain = openChunk(key, random, index, sealed, index === lastOfAll);
    const at = index * chunkBytes;
    yield plain.subarray(Math.max(0, start - at), Math.min(plain.length, end + 1 - at));
    index += 1;
  }
  const expected = Math.floor(end / chunkBytes) + 1;
  if (index < expected) throw new Damaged("the stored file is cut off");
}
