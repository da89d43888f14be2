import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; at: Date } & (
  | { content: string | Uint8Array }
  | { size: number; open: () => Promise<Readable> }
);

/**
 * A zip archive that is made while it is read: one file is open at a time, and none is left open
 * when its reader goes away. Files are stored as they are, for documents are compressed already.
 */
export function zipOf(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  output.on("close", () => current?.destroy());

  /** The stream that `open` answers, opened at the first read. */
  const lazily = (open: () => Promise<Readable>) =>
    Readable.from(
      (async function* () {
        current = await open();
        try {
          if (output.destroyed) current.destroy();
          yield* current;
        } catch (error) {
          if (!output.destroyed) throw error;
        }
      })(),
      { objectMode: false },
    );

  for (const entry of entries) {
    const options = { mtime: entry.at, mode: 0o100644 };
    if ("content" in entry) {
      zip.addBuffer(Buffer.from(entry.content), entry.name, options);
      continue;
    }
    const { size, open } = entry;
    zip.addReadStream(lazily(open), entry.name, { ...options, size, compress: false });
  }
  zip.on("error", (error: Error) => output.destroy(error));
  zip.end();
  return output;
}

export interface MadeEntry {
  name: string;
  content: Readable;
}

/**
 * A zip archive of entries that are made one after another: the next is asked for when the one before
 * has been read to its end, so that the memory it takes does not grow with it.
 */
export function zipAsMade(entries: AsyncIterable<MadeEntry>, at: Date): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  output.once("close", () => current?.destroy());
  async function add() {
    for await (const { name, content } of entries) {
      current = content;
      zip.addReadStream(content, name, { mtime: at, mode: 0o100644 });
      await finished(content);
      if (output.destroyed) return;
    }
    zip.end();
  }
  const stop = (error: Error) => output.destroy(error);
  zip.on("error", stop);
  add().catch(stop);
  return output;
}
