import { inflateRawSync } from "node:zlib";

const MANIFEST = "META-INF/manifest.xml";
/** A list of the parts of a document is far smaller. */
const MOST = 1024 * 1024;
const DEFLATED = 8;

/** The text of an entry of an archive; null where there is none that can be read. */
function entryText(archive: Buffer, name: string): string | null {
  for (
    let at = archive.indexOf("PK\x01\x02", 0, "latin1");
    at !== -1 && at + 46 <= archive.length;
    at = archive.indexOf("PK\x01\x02", at + 4, "latin1")
  ) {
    const named = archive.toString("utf8", at + 46, at + 46 + archive.readUInt16LE(at + 28));
    if (named !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    if (local + 30 > archive.length) return null;
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    if (archive.readUInt16LE(at + 10) !== DEFLATED) return bytes.toString("utf8");
    try {
      return inflateRawSync(bytes, { maxOutputLength: MOST }).toString("utf8");
    } catch {
      return null;
    }
  }
  return null;
}

export const isOpenDocument = (head: Buffer) =>
  head.toString("latin1", 30, 80).startsWith("mimetypeapplication/vnd.oasis.opendocument");

/** Whether parts of an OpenDocument file are sealed with a password: its list of parts says so. */
export const isOpenDocumentSealed = (archive: Buffer) =>
  entryText(archive, MANIFEST)?.includes("encryption-data") ?? false;
