import { Readable } from "node:stream";
import { fileTypeFromStream } from "file-type";

/** What content is, whatever its name says. */
export interface FileKind {
  mime: string;
  /** Extension in the field's own words: pdf, docx, xlsx, odt, ods, jpg, png, adoc, asice. */
  extension: string;
}

const signed: Record<string, FileKind> = {
  "application/vnd.lt.archyvai.adoc-2008": {
    mime: "application/vnd.lt.archyvai.adoc-2008",
    extension: "adoc",
  },
  "application/vnd.etsi.asic-e+zip": {
    mime: "application/vnd.etsi.asic-e+zip",
    extension: "asice",
  },
};

/** Signed containers name themselves in their first entry, which is stored as it is. */
function signedKind(head: Buffer): FileKind | null {
  if (head.readUInt32LE(0) !== 0x04034b50) return null;
  const nameLength = head.readUInt16LE(26);
  const extraLength = head.readUInt16LE(28);
  if (head.toString("latin1", 30, 30 + nameLength) !== "mimetype") return null;
  const start = 30 + nameLength + extraLength;
  const named = head.toString("latin1", start, start + 100);
  return Object.entries(signed).find(([mime]) => named.startsWith(mime))?.[1] ?? null;
}

/** The directory of an archive stands at its end: 22 bytes and a comment of up to 65,535. */
export const tailBytes = 22 + 65_535;
const isCutArchive = (head: Buffer, tail: Buffer) =>
  isArchive(head) && !tail.includes("PK\x05\x06", 0, "latin1");

/** What the content is, from its ends and, for archives, from the whole; null if unknown or cut off. */
export async function kindOf(
  head: Buffer,
  tail: Buffer,
  whole: () => Readable,
): Promise<FileKind | null> {
  if (isCutArchive(head, tail)) return null;
  if (head.length >= 34) {
    const container = signedKind(head);
    if (container) return container;
  }
  const stream = whole();
  try {
    const found = await fileTypeFromStream(Readable.toWeb(stream));
    return found ? { mime: found.mime, extension: found.ext } : null;
  } finally {
    stream.destroy();
  }
}

const startsWith = (head: Buffer, start: string) =>
  head.toString("latin1", 0, start.length) === start;

export const isArchive = (head: Buffer) => startsWith(head, "PK\x03\x04");

const pdfMark = Buffer.from("/Encrypt");
const officeMark = Buffer.from("EncryptedPackage", "utf16le");
const longestMark = officeMark.length;

function markOf(head: Buffer) {
  if (startsWith(head, "%PDF")) return pdfMark;
  return startsWith(head, "\xd0\xcf\x11\xe0") ? officeMark : null;
}

/** Watches passing bytes for the mark of an encrypted PDF or Office file. */
export class EncryptionWatch {
  seen = false;
  #end = Buffer.alloc(0);

  /** `head` is what has arrived of the first bytes, these included. */
  look(bytes: Buffer, head: Buffer) {
    const mark = markOf(head);
    const seam = Buffer.concat([this.#end, bytes.subarray(0, longestMark)]);
    if (mark && (seam.includes(mark) || bytes.includes(mark))) this.seen = true;
    this.#end = Buffer.from((bytes.length < longestMark ? seam : bytes).subarray(-longestMark));
  }
}

/** Only these are encrypted in the way the marks tell. */
export const canBeEncrypted = ({ mime }: FileKind) =>
  mime === "application/pdf" || mime === "application/x-cfb";
