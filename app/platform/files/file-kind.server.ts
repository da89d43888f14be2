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

/** What the content is, from its first bytes and, for archives, from the whole; null if unknown. */
export async function kindOf(head: Buffer, whole: () => Readable): Promise<FileKind | null> {
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

const marks = [Buffer.from("/Encrypt"), Buffer.from("EncryptedPackage", "utf16le")];
const longest = Math.max(...marks.map(({ length }) => length));

/** Watches passing bytes for the marks of encrypted PDF and Office files. */
export class EncryptionWatch {
  seen = false;
  #tail = Buffer.alloc(0);

  look(bytes: Buffer) {
    if (this.seen) return;
    const window = Buffer.concat([this.#tail, bytes]);
    this.seen = marks.some((mark) => window.includes(mark));
    this.#tail = Buffer.from(window.subarray(-longest));
  }
}

/** Only these are encrypted in the way the marks tell. */
export const canBeEncrypted = ({ mime }: FileKind) =>
  mime === "application/pdf" || mime === "application/x-cfb";
