import type { YearPageName } from "#app/domain/archives/year-page-names.ts";
import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import type { Cell, Column, Table } from "#app/domain/exports/table.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { translator } from "#app/i18n/translate.ts";

/** The archive is in Lithuanian. */
export const language = "lt";
export const t = translator(language);
/** Stands for what is not known. */
export const none = "–";

/** A page of the archive of a year: its content is drawn as HTML and, with all others, as a PDF. */
export interface YearPage {
  /** Name of its file without the end. */
  name: YearPageName;
  title: string;
  blocks: PageBlock[];
}

/** What stands on a page and not in the PDF: pictures and the way to files beside it. */
export type PageBlock =
  | DocumentBlock
  | { type: "picture"; id: string; alt: string; author: string; width: number; height: number }
  | { type: "files"; files: readonly { name: string; label: string }[] };

interface Picture {
  id: string;
  alt: string;
  author: string;
  width: number;
  height: number;
}

export const picturesOf = (pictures: readonly Picture[]): PageBlock[] =>
  pictures.map(({ id, alt, author, width, height }) => ({
    type: "picture",
    ...{ id, alt, author, width, height },
  }));

export const filesOf = (files: readonly { name: string; label: string }[]): PageBlock[] =>
  files.length > 0 ? [{ type: "files", files }] : [];

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const heading = (level: 2 | 3, text: string): Block => ({ type: "heading", level, text });

/** What of a list of facts is known. */
export function facts(
  items: readonly (readonly [label: string, value: string | number | null])[],
): Block[] {
  const known = items.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [{ label, value: String(value) }],
  );
  return known.length > 0 ? [{ type: "facts", items: known }] : [];
}

interface Rows {
  caption: string;
  /** The first names its row; those marked with > are figures. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
}

/** A table; a paragraph that says so where it would be empty. */
export function table({ caption, heads, rows, total }: Rows, ifNone: string): Block {
  if (rows.length === 0) return paragraph(ifNone);
  return {
    type: "table",
    caption,
    dense: heads.length > 5,
    columns: heads.map((head, index) => ({
      label: head.replace(/^>/, ""),
      align: head.startsWith(">") ? "right" : "left",
      share: index === 0 ? 3 : head.startsWith(">") ? 1.6 : 2,
      namesRow: index === 0,
    })),
    rows: rows.map((row) => [...row]),
    total: total ? [...total] : null,
  };
}

export const money = (cents: number | null) =>
  cents === null ? none : formatAmount(cents, language);

function cell(value: Cell, { kind }: Column): string {
  if (value === null || value === "") return none;
  if (value instanceof Date) return formatInstant(value, language);
  return kind === "money" || kind === "points"
    ? formatAmount(Number(value), language)
    : String(value);
}

/** A list that is handed out elsewhere, with the columns that are named. */
export const ofTable = (
  { columns, rows }: Table,
  caption: string,
  keys: readonly string[],
): Block => {
  const shown = keys.flatMap((key) => {
    const index = columns.findIndex((column) => column.key === key);
    const column = columns[index];
    return column ? [{ index, column }] : [];
  });
  return table(
    {
      caption,
      heads: shown.map(({ column: { head, kind } }) =>
        kind === "text" || kind === "day" ? head : `>${head}`,
      ),
      rows: rows.map((row) => shown.map(({ index, column }) => cell(row[index] ?? null, column))),
    },
    none,
  );
};
