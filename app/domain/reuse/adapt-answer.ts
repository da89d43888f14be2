import type { FieldOf, SimpleField } from "#app/domain/calls/definition.ts";
import { type AnsweredField, nextRowId } from "#app/domain/proposals/blank-row.ts";
import { isBlankLine, isBlankRow } from "#app/domain/proposals/blank.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import { type RawAnswer, rawOf } from "#app/domain/proposals/raw-answer.ts";
import { excessOf } from "#app/domain/proposals/text-length.ts";
import { type IsoDay, parseDate } from "#app/domain/values/date.ts";

/** What has to be known of an answer before it is copied. */
export type CopyFlag =
  /** A text is longer than the other form allows; it is copied whole. */
  | "tooLong"
  | "tooManyRows"
  /** Dates that have passed, or are not understood, are not copied. */
  | "dateLeftOut"
  /** Choices, columns, sources or indicators that the other form does not have are not copied. */
  | "partLeftOut";

export interface Adapted {
  /** In the shape of the target field; null where nothing of it can be copied. */
  value: RawAnswer | null;
  flags: readonly CopyFlag[];
}

const LEFT_OUT: Adapted = { value: null, flags: ["partLeftOut"] };

/** An answer to one field as an answer to a field of the same key and kind in another form. */
export function adaptAnswer(
  source: AnsweredField,
  target: AnsweredField,
  stored: { from: unknown; to: unknown },
  today: IsoDay,
): Adapted {
  const flags = new Set<CopyFlag>();
  const value = adapted(source, target, stored, (text, from, to) =>
    adaptText(text, from, to, today, flags),
  );
  if (value === null) return LEFT_OUT;
  if (target.kind === "rows" || target.kind === "budget") {
    if ((value as unknown[]).length > target.maxRows) flags.add("tooManyRows");
  }
  if (hasLeftOut(source, target, stored.from)) flags.add("partLeftOut");
  return { value: isBlankAnswer(target, value) ? null : value, flags: [...flags] };
}

type AdaptText = (text: string, from: SimpleField, to: SimpleField) => string;

function adapted(
  source: AnsweredField,
  target: AnsweredField,
  { from, to }: { from: unknown; to: unknown },
  adapt: AdaptText,
): RawAnswer | null {
  if (source.kind === "rows" && target.kind === "rows")
    return adaptRows(source, target, from, to, adapt);
  if (source.kind === "budget" && target.kind === "budget") {
    const lines = (rawOf("budget", from) ?? []).filter((line) => !isBlankLine(line));
    const ids = newIds(rawOf("budget", to) ?? [], lines.length);
    return lines.map((line, index) => ({
      ...line,
      id: ids[index] ?? "",
      category: has(target.categories, line.category) ? line.category : "",
    }));
  }
  if (source.kind === "financing" && target.kind === "financing") {
    const raw = rawOf("financing", from);
    if (!raw) return null;
    const sources = Object.entries(raw.sources).filter(([value]) => has(target.sources, value));
    return { requested: raw.requested, sources: Object.fromEntries(sources) };
  }
  if (source.kind === "indicators" && target.kind === "indicators") {
    const known = Object.entries(rawOf("indicators", from) ?? {}).filter(([id]) =>
      target.items.some((item) => item.id === id),
    );
    return Object.fromEntries(known);
  }
  if (isSimple(source) && isSimple(target) && source.kind === target.kind)
    return adapt(rawOf(source.kind, from) ?? "", source, target);
  return null;
}

const isSimple = (field: AnsweredField): field is SimpleField =>
  field.kind !== "rows" &&
  field.kind !== "budget" &&
  field.kind !== "financing" &&
  field.kind !== "indicators" &&
  field.kind !== "declarations";

const has = (options: readonly { value: string }[], value: string) =>
  options.some((option) => option.value === value);

function adaptText(
  text: string,
  from: SimpleField,
  to: SimpleField,
  today: IsoDay,
  flags: Set<CopyFlag>,
): string {
  if (text.trim() === "") return "";
  if (from.kind !== to.kind) {
    flags.add("partLeftOut");
    return "";
  }
  if (to.kind === "date") {
    const day = parseDate(text);
    if (day !== null && day >= today) return text;
    flags.add("dateLeftOut");
    return "";
  }
  if (to.kind === "choice" && !has(to.options, text)) {
    flags.add("partLeftOut");
    return "";
  }
  if (to.kind === "text" && excessOf(text, to.maxChars) > 0) flags.add("tooLong");
  return text;
}

/** Ids that no row of the target has had under its present ones. */
function newIds(present: readonly { id: string }[], count: number): string[] {
  const ids: { id: string }[] = [...present];
  return Array.from({ length: count }, () => {
    const id = nextRowId(ids);
    ids.push({ id });
    return id;
  });
}

function adaptRows(
  source: FieldOf<"rows">,
  target: FieldOf<"rows">,
  from: unknown,
  to: unknown,
  adapt: AdaptText,
) {
  const rows = (rawOf("rows", from) ?? []).filter((row) => !isBlankRow(row));
  const ids = newIds(rawOf("rows", to) ?? [], rows.length);
  return rows
    .map(({ cells }, index) => ({
      id: ids[index] ?? "",
      cells: Object.fromEntries(
        target.columns.map((column) => {
          const own = source.columns.find(({ key }) => key === column.key);
          return [column.key, own ? adapt(cells[column.key] ?? "", own, column) : ""];
        }),
      ),
    }))
    .filter((row) => !isBlankRow(row));
}

/** Whether the answer has a part for which the target has no place. */
function hasLeftOut(source: AnsweredField, target: AnsweredField, from: unknown): boolean {
  if (source.kind === "rows" && target.kind === "rows") {
    const lost = source.columns.filter(({ key }) => !target.columns.some((one) => one.key === key));
    const rows = rawOf("rows", from) ?? [];
    return rows.some(({ cells }) => lost.some(({ key }) => (cells[key] ?? "").trim() !== ""));
  }
  if (source.kind === "budget" && target.kind === "budget")
    return (rawOf("budget", from) ?? []).some(
      (line) =>
        !isBlankLine(line) && line.category !== "" && !has(target.categories, line.category),
    );
  if (source.kind === "financing" && target.kind === "financing")
    return Object.entries(rawOf("financing", from)?.sources ?? {}).some(
      ([value, text]) => text.trim() !== "" && !has(target.sources, value),
    );
  if (source.kind === "indicators" && target.kind === "indicators")
    return Object.entries(rawOf("indicators", from) ?? {}).some(
      ([id, { target: number }]) =>
        number.trim() !== "" && !target.items.some((item) => item.id === id),
    );
  return false;
}
