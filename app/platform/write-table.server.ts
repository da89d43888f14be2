import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Feature } from "write-excel-file/node";
import {
  type Cell,
  type Column,
  type ColumnKind,
  objectsOf,
  type Table,
  type TableFormat,
} from "#app/domain/exports/table.ts";
import { formatTime, vilniusDay } from "#app/domain/values/instant.ts";

const hundredths = (value: number) => (value / 100).toFixed(2).replace(".", ",");

function csvNumber(value: number, kind: ColumnKind | undefined) {
  return kind === "money" || kind === "points" ? hundredths(value) : String(value);
}

/**
 * CSV as a Lithuanian spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas. A text
 * that would be taken for a formula has an apostrophe before it; figures stay figures.
 */
function csvOf({ columns, rows }: Table) {
  const text = stringify([columns.map(({ head }) => head), ...rows.map((row) => [...row])], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    cast: {
      number: (value, { index }) => csvNumber(value, columns[index]?.kind),
      date: (value) => `${vilniusDay(value)} ${formatTime(value)}`,
    },
  });
  return Buffer.from(text);
}

const formats: Partial<Record<ColumnKind, string>> = {
  whole: "0",
  money: "#,##0.00",
  points: "0.00",
  day: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm:ss",
};

/** Days since the spreadsheet's zero of a wall clock, as it stands in UTC. */
const serial = (wall: string) => Date.parse(wall) / 86_400_000 + 25_569;

function figureOf(value: Exclude<Cell, null>, kind: ColumnKind): number {
  if (value instanceof Date) return serial(`${vilniusDay(value)}T${formatTime(value)}Z`);
  if (typeof value === "string") return serial(`${value}T00:00Z`);
  return kind === "money" || kind === "points" ? value / 100 : value;
}

function cellOf(value: Cell, { kind }: Column) {
  if (value === null || value === "") return null;
  // What is typed as text is never read as a formula.
  if (kind === "text") return { value: String(value), type: String };
  return { value: figureOf(value, kind), type: Number, format: formats[kind] };
}

/** Buttons to filter by in the head of so many columns and rows. */
const filtersOver = (columns: number, rows: number): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml) =>
          xml.replace(
            "</sheetData>",
            `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/>`,
          ),
      },
    },
  },
});

/** A, B … Z, AA … of an index from 0. */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const widths: Record<ColumnKind, number> = {
  text: 28,
  whole: 10,
  money: 14,
  points: 10,
  day: 12,
  instant: 20,
};

/** An XLSX file with figures as figures and days as days, its head in sight and to filter by. */
async function xlsxOf({ name, columns, rows }: Table) {
  const head = columns.map((column) => ({ value: column.head, fontWeight: "bold" as const }));
  const data = [
    head,
    ...rows.map((row) => columns.map((column, n) => cellOf(row[n] ?? null, column))),
  ];
  const file = writeXlsxFile(
    data,
    {
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    },
    { features: [filtersOver(columns.length, data.length)] },
  );
  return Buffer.from(await file.toBuffer());
}

const types: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

/** The bytes of a list in one of its forms, and their type. */
export async function writeTable(table: Table, as: TableFormat) {
  const write = {
    xlsx: () => xlsxOf(table),
    csv: () => csvOf(table),
    json: () => Buffer.from(JSON.stringify(objectsOf(table), null, 2)),
  };
  return { type: types[as], bytes: await write[as]() };
}
