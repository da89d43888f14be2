import { parse } from "csv-parse/sync";

/** The rows of a CSV text, whichever of `;`, `,` and tab parts its columns; null where it is none. */
export function readCsv(text: string): string[][] | null {
  const [first = ""] = text.split("\n");
  const delimiter = [";", "\t", ","].find((one) => first.includes(one)) ?? ";";
  try {
    return parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    return null;
  }
}
