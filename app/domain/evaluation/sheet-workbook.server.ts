import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import type { Criterion } from "#app/domain/calls/definition.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { scoreChoices } from "./score-choices.ts";
import { addsPoints } from "./sheet-total.ts";

/** What a workbook may hold at most: of what was sent, of its parts, and of what they unfold to (bytes). */
export const workbookLimits = { bytes: 800_000, parts: 60, unfolded: 8_000_000 } as const;

const firstRow = 5;

const words = {
  lt: {
    name: "Anketa",
    title: "Vertinimo anketa",
    mark: "Anketos ženklas (nekeiskite)",
    hint: "Pildykite tik stulpelius „Balai“ ir „Pagrindimas“.",
    heads: ["Nr.", "Kriterijus", "Balų reikšmės", "Balai", "Pagrindimas"],
    remarks: "Bendros pastabos",
    upTo: (max: number, step: number) => `nuo 0 iki ${max}, kas ${step}`,
    gate: "taip arba ne",
    yes: "taip",
    no: "ne",
  },
  en: {
    name: "Sheet",
    title: "Evaluation sheet",
    mark: "Mark of the sheet (do not change)",
    hint: "Fill in only the columns “Points” and “Justification”.",
    heads: ["No.", "Criterion", "Meaning of the points", "Points", "Justification"],
    remarks: "General remarks",
    upTo: (max: number, step: number) => `from 0 to ${max}, in steps of ${step}`,
    gate: "yes or no",
    yes: "yes",
    no: "no",
  },
} as const;

interface Written {
  criteria: readonly Criterion[];
  /** By criterion; points are hundredths. */
  scores: Readonly<Record<string, { points: number | null; justification: string }>>;
  remarks: string;
  registration: string;
  mark: string;
}

function meaning(criterion: Criterion, locale: Locale) {
  const { anchors, maxPoints, step } = criterion;
  const text = words[locale];
  if (!addsPoints(criterion)) return text.gate;
  const lines = anchors.map(({ points, text: anchor }) => `${points / 100} – ${anchor[locale]}`);
  const range = scoreChoices(criterion) ? [] : [text.upTo(maxPoints / 100, step / 100)];
  return [...range, ...lines].join("\n");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** What each cell of points takes: one of the scores, or a number up to the maximum. */
function validationOf(criterion: Criterion, row: number, locale: Locale) {
  const choices = scoreChoices(criterion);
  const { yes, no } = words[locale];
  const list = addsPoints(criterion)
    ? choices?.map((points) => points / 100).join(",")
    : `${yes},${no}`;
  const rule = list ? `type="list"` : `type="decimal" operator="between"`;
  const values = list
    ? `<formula1>${escaped(`"${list}"`)}</formula1>`
    : `<formula1>0</formula1><formula2>${criterion.maxPoints / 100}</formula2>`;
  return `<dataValidation ${rule} allowBlank="1" showErrorMessage="1" sqref="D${row}">${values}</dataValidation>`;
}

const validated = (criteria: readonly Criterion[], locale: Locale) => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml: string) => {
          const rules = criteria.map((one, n) => validationOf(one, firstRow + n, locale));
          const markup = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
          return xml.replace("</sheetData>", `</sheetData>${markup}`);
        },
      },
    },
  },
});

/** A sheet as a workbook: criteria with the meaning of their points, and cells to fill in. */
export function sheetWorkbook(
  { criteria, scores, remarks, registration, mark }: Written,
  locale: Locale,
): Promise<Buffer> {
  const text = words[locale];
  const wrapped = (value: string) => ({
    value,
    type: String,
    wrap: true,
    alignVertical: "top" as const,
  });
  const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
  const pointsIn = (criterion: Criterion) => {
    const points = scores[criterion.id]?.points ?? null;
    if (points === null) return null;
    if (!addsPoints(criterion)) return wrapped(points > 0 ? text.yes : text.no);
    return { value: points / 100, type: Number, alignVertical: "top" as const };
  };
  const rows: SheetData = [
    [bold(text.title), bold(registration)],
    [wrapped(text.mark), { value: mark, type: String, textColor: "#999999" }],
    [wrapped(text.hint)],
    text.heads.map(bold),
    ...criteria.map((criterion, index) => [
      { value: index + 1, type: Number, alignVertical: "top" as const },
      wrapped(criterion.title[locale]),
      wrapped(meaning(criterion, locale)),
      pointsIn(criterion),
      wrapped(scores[criterion.id]?.justification ?? ""),
    ]),
    [null, bold(text.remarks), null, null, wrapped(remarks)],
  ];
  const columns = [{ width: 14 }, { width: 36 }, { width: 44 }, { width: 10 }, { width: 80 }];
  return writeWorkbook(
    rows,
    { sheet: text.name, columns },
    { features: [validated(criteria, locale)] },
  ).toBuffer();
}

/** What a filled in workbook says: its mark, the cells of each criterion by its number, the remarks. */
export interface ReadWorkbook {
  mark: string;
  lines: { points: string; justification: string }[];
  remarks: string;
}

const cellText = (cell: unknown) => {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell).replace(".", ",") : "";
};

const spoken: Record<string, string> = { taip: "1", yes: "1", ne: "0", no: "0" };

/** The text parts of a workbook; null for what is none, or would unfold to too much. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let parts = 0;
  let unfolded = 0;
  try {
    const found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        parts += 1;
        unfolded += originalSize;
        if (parts > workbookLimits.parts || unfolded > workbookLimits.unfolded)
          throw new Error("too much");
        return name.endsWith(".xml");
      },
    });
    return found["xl/workbook.xml"] ? found : null;
  } catch {
    return null;
  }
}

/** Reads a workbook that `sheetWorkbook` has made and somebody has filled in. */
export async function readSheetWorkbook(bytes: Uint8Array, criteria: number) {
  if (bytes.length > workbookLimits.bytes) return refuse("workbook-broken");
  const parts = partsOf(bytes);
  if (!parts) return refuse("workbook-broken");
  const texts = Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]);
  if (texts.some(([, xml = ""]) => xml.includes("<!DOCTYPE"))) return refuse("workbook-broken");
  const isFormula = ([name = "", xml = ""]: string[]) =>
    name.startsWith("xl/worksheets/") && /<(?:\w+:)?f[\s/>]/.test(xml);
  if (texts.some(isFormula)) return refuse("workbook-formula");
  try {
    const rows: unknown[][] = await readSheet(Buffer.from(bytes));
    const at = (row: number, column: number) => cellText(rows[row]?.[column]);
    const lines = Array.from({ length: criteria }, (_, n) => {
      const points = at(firstRow - 1 + n, 3);
      return {
        points: spoken[points.toLocaleLowerCase("lt")] ?? points,
        justification: at(firstRow - 1 + n, 4),
      };
    });
    const remarks = at(firstRow - 1 + criteria, 4);
    return ok<ReadWorkbook>({ mark: at(1, 1), lines, remarks });
  } catch {
    return refuse("workbook-broken");
  }
}
