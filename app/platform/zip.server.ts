import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; at: Date } & (
  | { text: string }
  | { size: number; open: () => Promise<Readable> }
);

/** The stream that `open` answers, opened at the first read. */
const lazily = (open: () => Promise<Readable>) =>
  Readable.from(
    (async function* () {
      yield* await open();
    })(),
    { objectMode: false },
  );

/**
 * A zip archive that is made while it is read: one file is open at a time. Files are stored as they
 * are, for documents are compressed already.
 */
export function zipOf(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const entry of entries) {
    const options = { mtime: entry.at, mode: 0o100644 };
    if ("text" in entry) {
      zip.addBuffer(Buffer.from(entry.text), entry.name, options);
      continue;
    }
    const { size, open } = entry;
    zip.addReadStream(lazily(open), entry.name, { ...options, size, compress: false });
  }
  zip.on("error", (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
