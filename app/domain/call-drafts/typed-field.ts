import type { Field, LocalText } from "#app/domain/calls/definition.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import type { FieldKind, TypedField } from "./field-schema.ts";

const blank: LocalText = { lt: "", en: "" };
const money = (cents: number) => formatAmount(cents, "lt");

/** A question as its form shows it: numbers as they are typed. */
export function shownField(field: Field): Record<string, unknown> {
  const { hint, when, key: _, kind: __, ...rest } = field;
  const about = { ...rest, hint: hint ?? blank, when: when ? `${when.field}=${when.is}` : "" };
  if (field.kind === "number") return { ...about, unit: field.unit ?? blank };
  if (field.kind === "money")
    return { ...about, minCents: money(field.minCents), maxCents: money(field.maxCents) };
  if (field.kind === "text") return { ...about, criterion: field.criterion ?? "" };
  return about;
}

interface Around {
  /** A key that nothing has or had. */
  newKey: () => string;
  /** The version of a declaration whose words are new. */
  nextVersion: (id: string, text: LocalText) => number;
}

/** Items with their keys: those that were there keep theirs, others get new ones. */
function keyed<T extends object, K extends keyof T & string>(
  items: readonly T[],
  key: K,
  known: readonly string[],
  newKey: () => string,
): T[] {
  const used = new Set<string>();
  return items.map((item) => {
    const own = String(item[key]);
    const kept = known.includes(own) && !used.has(own) ? own : newKey();
    used.add(kept);
    return { ...item, [key]: kept };
  });
}

function whenOf(typed: string): Field["when"] {
  const [, field, is] = /^([A-Za-z0-9]+)=(.+)$/.exec(typed) ?? [];
  return field && is ? { field, is } : undefined;
}

/** What a form that was understood makes of a question; its key and kind stay. */
export function fieldFrom(field: Field, typed: TypedField, { newKey, nextVersion }: Around): Field {
  const { label, hint, required } = typed;
  const when = whenOf(typed.when);
  const about = { key: field.key, label, required, ...(hint && { hint }), ...(when && { when }) };
  const as = <K extends FieldKind>() => typed as TypedField<K>;
  switch (field.kind) {
    case "text": {
      const { maxChars, long, criterion } = as<"text">();
      return { ...about, kind: "text", maxChars, long, ...(criterion && { criterion }) };
    }
    case "number": {
      const { min, max, unit } = as<"number">();
      return { ...about, kind: "number", min, max, ...(unit && { unit }) };
    }
    case "money": {
      const { minCents, maxCents } = as<"money">();
      return { ...about, kind: "money", minCents, maxCents };
    }
    case "date":
      return {
        ...about,
        kind: "date",
        notBeforeSubmission: as<"date">().notBeforeSubmission,
      };
    case "choice": {
      const known = field.options.map(({ value }) => value);
      const options = keyed(as<"choice">().options, "value", known, newKey);
      return { ...about, kind: "choice", options };
    }
    case "rows": {
      const { minRows, maxRows, rowName } = as<"rows">();
      return { ...about, kind: "rows", columns: field.columns, minRows, maxRows, rowName };
    }
    case "budget": {
      const { maxRows, categories } = as<"budget">();
      const known = field.categories.map(({ value }) => value);
      return {
        ...about,
        kind: "budget",
        maxRows,
        categories: keyed(categories, "value", known, newKey),
      };
    }
    case "financing": {
      const known = field.sources.map(({ value }) => value);
      const sources = keyed(as<"financing">().sources, "value", known, newKey);
      return { ...about, kind: "financing", sources };
    }
    case "indicators": {
      const known = field.items.map(({ id }) => id);
      const items = keyed(as<"indicators">().items, "id", known, newKey).map((item) => ({
        ...item,
        code: item.code || null,
      }));
      return { ...about, kind: "indicators", items };
    }
    case "file": {
      const { accept, maxMegabytes, maxFiles } = as<"file">();
      const { template } = field;
      return {
        ...about,
        kind: "file",
        accept,
        maxMegabytes,
        maxFiles,
        ...(template && { template }),
      };
    }
    case "declarations": {
      const known = field.items.map(({ id }) => id);
      const items = keyed(as<"declarations">().items, "id", known, newKey).map(({ id, text }) => ({
        id,
        text,
        version: nextVersion(id, text),
      }));
      return { ...about, kind: "declarations", items };
    }
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      return { ...about, kind: field.kind };
  }
}

/** A new question of a kind, with limits that can be changed. */
export function blankField(
  kind: FieldKind,
  key: string,
  label: string,
  newKey: () => string,
): Field {
  const about = { key, label: { lt: label, en: "" }, required: true };
  const named = (lt: string) => ({ value: newKey(), label: { lt, en: "" } });
  switch (kind) {
    case "text":
      return { ...about, kind, maxChars: 1000, long: true };
    case "number":
      return { ...about, kind, min: 0, max: 1_000_000 };
    case "money":
      return { ...about, kind, minCents: 0, maxCents: 100_000_000 };
    case "date":
      return { ...about, kind, notBeforeSubmission: false };
    case "choice":
      return { ...about, kind, options: [named("Pirmas atsakymas"), named("Antras atsakymas")] };
    case "rows":
      return {
        ...about,
        kind,
        minRows: 0,
        maxRows: 10,
        rowName: { lt: "Eilutė", en: "Row" },
        columns: [
          {
            key: newKey(),
            kind: "text",
            label: { lt: "Pavadinimas", en: "Name" },
            required: true,
            maxChars: 200,
            long: false,
          },
        ],
      };
    case "budget":
      return { ...about, kind, maxRows: 60, categories: [named("Projekto vykdymas")] };
    case "financing":
      return { ...about, kind, sources: [named("Nuosavos lėšos")] };
    case "indicators":
      return {
        ...about,
        kind,
        items: [
          {
            id: newKey(),
            code: null,
            name: { lt: label, en: "" },
            unit: { lt: "vnt.", en: "number" },
            required: true,
          },
        ],
      };
    case "file":
      return { ...about, kind, accept: ["pdf"], maxMegabytes: 20, maxFiles: 1 };
    case "declarations":
      return { ...about, kind, items: [{ id: newKey(), version: 1, text: { lt: label, en: "" } }] };
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      return { ...about, kind };
  }
}
