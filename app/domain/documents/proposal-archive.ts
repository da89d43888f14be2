import type { Locale } from "#app/domain/values/locale.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { readableAnswer } from "#app/domain/proposals/readable-answer.ts";
import { askedSections, type DocumentFile, type WholeProposal } from "./proposal-document.ts";

/** What an archive says of a file instead of holding it. */
export type LeftOut = "infected" | "lost";

/** A file with its place in the archive; null where it is left out. */
export interface ArchivedFile extends DocumentFile {
  entry: string | null;
  leftOut: LeftOut | null;
}

const LONGEST_NAME = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that any system can store: without signs that some forbid, spaces and dots at its ends;
 * at most 80 characters, the extension kept.
 */
export function safeName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replaceAll(/[\p{C}/\\:*?"<>|]/gu, "_")
    .replaceAll(/\s+/gu, "_")
    .replace(/^[._]+|[._]+$/g, "");
  const whole = RESERVED.test(clean) ? `_${clean}` : clean || "failas";
  const characters = Array.from(whole);
  if (characters.length <= LONGEST_NAME) return whole;
  const [extension = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(whole) ?? [];
  return characters.slice(0, LONGEST_NAME - extension.length).join("") + extension;
}

const two = (n: number) => String(n).padStart(2, "0");

/**
 * The files of a proposal under names that sort in the order of the form: the place of the question,
 * its key, the place of the file in it, its own name (`01_fileStatutes_1_istatai.pdf`).
 */
export function archivedFiles(
  { form, files }: Pick<WholeProposal, "form" | "files">,
  isKept: (file: DocumentFile) => boolean,
): ArchivedFile[] {
  const slots = fieldsOf(form).filter(({ kind }) => kind === "file");
  const known = slots.flatMap(({ key }, slot) =>
    files
      .filter(({ field }) => field === key)
      .map((file, index) => ({ file, name: `${two(slot + 1)}_${key}_${index + 1}` })),
  );
  const others = files
    .filter((file) => !known.some((one) => one.file === file))
    .map((file, index) => ({ file, name: `99_${safeName(file.field)}_${index + 1}` }));
  return [...known, ...others].map(({ file, name }) => {
    const leftOut = file.isInfected ? "infected" : isKept(file) ? null : "lost";
    return { ...file, leftOut, entry: leftOut ? null : `files/${name}_${safeName(file.name)}` };
  });
}

/** The answers as data that people can read: each question with its answer in words and as typed. */
export function answersJson(
  proposal: WholeProposal,
  files: readonly ArchivedFile[],
  language: Locale,
): string {
  const { call, standing, organisation, answers } = proposal;
  const whole = {
    language,
    group: proposal.group,
    call: { number: call.number, title: language === "lt" ? call.title : call.titleEn },
    title: proposal.title,
    ...standing,
    organisation: { ...organisation, printed: printedName(organisation) },
    sections: askedSections(proposal).map((section) => ({
      key: section.key,
      title: section.title[language],
      questions: section.fields.map((field) => {
        const { kind: _, ...answer } = readableAnswer(field, proposal, language);
        return {
          key: field.key,
          kind: field.kind,
          question: field.label[language],
          ...(field.kind !== "file" && { answer, typed: answers[field.key] ?? null }),
        };
      }),
    })),
    files: files.map(({ field, name, entry, leftOut, mime, size, sha256 }) => ({
      field,
      name,
      entry,
      leftOut,
      mime,
      size,
      sha256,
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

interface Listed {
  entry: string | null;
  /** As its sender called it. */
  name: string;
  size: number;
  sha256: string;
  leftOut: LeftOut | null;
}

/** A cell that a spreadsheet reads as text, never as a formula. */
const cell = (text: string) => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** What the archive holds, as CSV (RFC 4180) with a byte order mark, for spreadsheets to read. */
export function manifestCsv(listed: readonly Listed[]): string {
  const rows = listed.map(({ entry, name, size, sha256, leftOut }) => [
    entry ?? "",
    name,
    String(size),
    sha256,
    leftOut ?? "",
  ]);
  const lines = [["entry", "name", "bytes", "sha256", "left_out"], ...rows];
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
