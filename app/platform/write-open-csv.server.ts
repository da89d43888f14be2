import { stringify } from "csv-stringify/sync";

/**
 * Records as CSV for programs (RFC 4180): UTF-8, commas, names in English, sums in cents, days and
 * instants by ISO 8601. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
export const writeOpenCsv = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
) =>
  stringify(
    rows.map((row) => columns.map((column) => row[column] ?? "")),
    { header: true, columns: [...columns], record_delimiter: "windows", escape_formulas: true },
  );
