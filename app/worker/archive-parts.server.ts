import { createHash } from "node:crypto";
import { pipeline, Readable, Transform } from "node:stream";
import type { Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { MadeEntry } from "#app/platform/zip.server.ts";

/** Something of an archive with its name in it; the last of a proposal names the proposal, a page itself. */
export interface ArchivePart {
  name: string;
  content: Uint8Array | Readable;
  /** With this one all of the proposal, or of the page, is in. */
  ends?: string;
}

/** Whoever asked for an archive may not read what belongs in it. */
export class Closed extends Error {}

/** What a use case answers, or the end of the archive. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Closed(result.error.code);
  return result.value;
}

/** A stored file; one that the storage has lost is an error, not a gap. */
export async function storedFile(
  { files }: Pick<Ctx, "files">,
  file: { sha256: string; size: number },
) {
  const content = await files.open(file);
  if (!content) throw new Error(`the storage has lost ${file.sha256}`);
  return content;
}

/** The parts as entries, telling of every proposal or page that is in. */
export async function* noting(
  parts: AsyncIterable<ArchivePart>,
  beat: (ended: string) => Promise<void>,
): AsyncGenerator<MadeEntry> {
  for await (const { name, content, ends } of parts) {
    yield { name, content: content instanceof Readable ? content : Readable.from([content]) };
    if (ends) await beat(ends);
  }
}

export interface Listed {
  name: string;
  size: number;
  sha256: string;
}

/** The parts as they are, with name, bytes and SHA-256 of each put into `list` once it was read. */
export async function* listing(
  parts: AsyncIterable<ArchivePart> | Iterable<ArchivePart>,
  list: Listed[],
): AsyncGenerator<ArchivePart> {
  for await (const part of parts) {
    const hash = createHash("sha256");
    let size = 0;
    const count = (bytes: Uint8Array) => {
      hash.update(bytes);
      size += bytes.length;
    };
    if (part.content instanceof Readable) {
      const watch = new Transform({
        transform(bytes: Buffer, _encoding, done) {
          count(bytes);
          done(null, bytes);
        },
      });
      // An error of the source reaches the archive through what reads it.
      yield { ...part, content: pipeline(part.content, watch, () => {}) };
    } else {
      count(part.content);
      yield part;
    }
    list.push({ name: part.name, size, sha256: hash.digest("hex") });
  }
}
