/**
 * What stands in a column: money are cents, points hundredths of a point, a day an ISO day, an
 * instant a Date (people read Vilnius time).
 */
export type ColumnKind = "text" | "whole" | "money" | "points" | "day" | "instant";

export interface Column {
  /** Name in JSON; it does not change with the language. */
  key: string;
  /** Head in the language of whoever asked. */
  head: string;
  kind: ColumnKind;
}

export type Cell = string | number | Date | null;

/** A list as it is handed out: the same rows in XLSX, CSV and JSON. */
export interface Table {
  /** File name without its end, and the name of the sheet. */
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

export const tableFormats = ["xlsx", "csv", "json"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The unit that a figure is given in, where its name would not tell. */
const units: Partial<Record<ColumnKind, string>> = { money: "Cents", points: "Hundredths" };

/** Rows as objects with stable names: `requestedCents`, `totalHundredths`, instants in UTC. */
export const objectsOf = ({ columns, rows }: Table) =>
  rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, kind }, index) => [`${key}${units[kind] ?? ""}`, row[index] ?? null]),
    ),
  );

/** The list and the end that a file's name asks for: `ranking.xlsx`; null for anything else. */
export function askedTable<L extends string>(file: string, lists: readonly L[]) {
  const [name, format, ...more] = file.split(".");
  const list = lists.find((one) => one === name);
  const as = tableFormats.find((one) => one === format);
  return list && as && more.length === 0 ? { list, as } : null;
}
