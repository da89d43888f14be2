import { Readable } from "node:stream";
import { fileTypeFromStream } from "file-type";
import { isOpenDocument, isOpenDocumentSealed } from "./odf-password.ts";
import { opensWithoutPassword } from "./pdf-password.ts";

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
const isPdf = (head: Buffer) => startsWith(head, "%PDF");

const marks = {
  encryptedPdf: Buffer.from("/Encrypt"),
  signedPdf: Buffer.from("/ByteRange"),
  encryptedOffice: Buffer.from("EncryptedPackage", "utf16le"),
};
type Mark = keyof typeof marks;
const longestMark = marks.encryptedOffice.length;

function marksOf(head: Buffer): readonly Mark[] {
  if (isPdf(head)) return ["encryptedPdf", "signedPdf"];
  return startsWith(head, "\xd0\xcf\x11\xe0") ? ["encryptedOffice"] : [];
}

/** Watches passing bytes for the marks of encrypted PDF and Office files and of signed PDF files. */
export class MarkWatch {
  readonly seen = new Set<Mark>();
  #end = Buffer.alloc(0);

  /** `head` is what has arrived of the first bytes, these included. */
  look(bytes: Buffer, head: Buffer) {
    const seam = Buffer.concat([this.#end, bytes.subarray(0, longestMark)]);
    for (const mark of marksOf(head))
      if (seam.includes(marks[mark]) || bytes.includes(marks[mark])) this.seen.add(mark);
    this.#end = Buffer.from((bytes.length < longestMark ? seam : bytes).subarray(-longestMark));
  }
}

const CENTRAL = "PK\x01\x02";
const ENCRYPTED = 1;

/** Whether the directory of an archive names an encrypted entry. */
function hasEncryptedEntry(head: Buffer, tail: Buffer) {
  if ((head.readUInt16LE(6) & ENCRYPTED) !== 0) return true;
  for (let at = tail.indexOf(CENTRAL, 0, "latin1"); at !== -1;) {
    if (at + 10 <= tail.length && (tail.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return true;
    at = tail.indexOf(CENTRAL, at + 4, "latin1");
  }
  return false;
}

/** What the ends of a file and the marks in it tell. */
export interface Seen {
  head: Buffer;
  tail: Buffer;
  marks: ReadonlySet<Mark>;
}

/** Whether a password is needed to read the content; `whole` is asked only where that has to be looked into. */
export async function needsPassword(
  { head, tail, marks: seen }: Seen,
  whole: () => Promise<Buffer>,
) {
  if (isArchive(head) && head.length >= 30) {
    if (hasEncryptedEntry(head, tail)) return true;
    return isOpenDocument(head) && isOpenDocumentSealed(await whole());
  }
  if (seen.has("encryptedOffice")) return true;
  return seen.has("encryptedPdf") && !opensWithoutPassword(await whole());
}

/** Whether the content carries an electronic signature: a container of them, or a signed PDF. */
export const isSigned = ({ marks: seen }: Seen, { extension }: FileKind) =>
  extension === "adoc" || extension === "asice" || seen.has("signedPdf");

/** Types that nobody accepts, but people often have: each gets its own advice. */
export function adviceFor({ extension }: FileKind): "file-heic" | "file-old-office" | null {
  if (["heic", "heif", "heics", "avif"].includes(extension)) return "file-heic";
  return extension === "cfb" ? "file-old-office" : null;
}
