import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; at: Date } & (
  | { text: string }
  | { size: number; open: () => Promise<Readable> }
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
    zip.addReadStreamLazy(entry.name, { ...options, size, compress: false }, (done) => {
      open().then(
        (stream) =>
          done(
            null,
            stream.on("error", (error) => output.destroy(error)),
          ),
        (error: unknown) => output.destroy(error instanceof Error ? error : new Error("no file")),
      );
    });
  }
  zip.on("error", (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
