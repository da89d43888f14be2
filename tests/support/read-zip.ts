import { fromBuffer } from "yauzl";

/** The entries of an archive, unpacked, by name; a name that leads out of the archive is an error. */
export function readZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, failed) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return failed(error);
      const entries = new Map<string, Buffer>();
      zip.on("error", failed);
      zip.on("end", () => done(entries));
      zip.on("entry", (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (problem, stream) => {
          if (problem) return failed(problem);
          const parts: Buffer[] = [];
          stream.on("error", failed);
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            entries.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
