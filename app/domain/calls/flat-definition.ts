import { formatLongDay } from "#app/domain/values/date.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPercent, formatQuantity } from "#app/domain/values/number.ts";
import type {
  CallContent,
  CallDefinition,
  CallRules,
  Criterion,
  Field,
  LocalText,
} from "./definition.ts";

/** One piece of a call that is compared with itself in another version, in plain text. */
export interface Block {
  part: "content" | "rules" | "criteria" | "form";
  /** Name of the piece: a key of the content or of the rules, the id of a criterion or field. */
  key: string;
  /** What a criterion or a field is called; null where the page has a heading for the key. */
  label: string | null;
  text: string;
}

const words = {
  lt: {
    yes: "taip",
    no: "ne",
    none: "nėra",
    NGO: "NVO",
    BUSINESS: "verslas",
    PUBLIC: "viešosios įstaigos",
  },
  en: {
    yes: "yes",
    no: "no",
    none: "none",
    NGO: "NGOs",
    BUSINESS: "businesses",
    PUBLIC: "public bodies",
  },
} as const;

const isText = (value: unknown): value is LocalText =>
  typeof value === "object" && value !== null && "lt" in value && "en" in value;

/** A value of the content as lines of text. */
function contentText(value: CallContent[keyof CallContent], locale: Locale): string {
  const said = words[locale];
  if (value === null) return "";
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (isText(value)) return value[locale];
  return value
    .map((item) => {
      if (typeof item === "string") return said[item];
      if (isText(item)) return item[locale];
      if ("question" in item) return `${item.question[locale]} – ${item.answer[locale]}`;
      return [item.name, item.role[locale], item.phone, item.email].join(", ");
    })
    .join("\n");
}

function ruleText(key: keyof CallRules, value: CallRules[keyof CallRules], locale: Locale): string {
  if (value === null) return words[locale].none;
  if (typeof value !== "number")
    return key === "reserveValidUntil" ? formatLongDay(String(value), locale) : String(value);
  if (key.endsWith("Cents")) return formatMoney(value, locale);
  if (key.endsWith("Bp")) return formatPercent(value, locale);
  return key.endsWith("Points") ? formatQuantity(value, locale) : String(value);
}

function criterionText({ title, guidance, maxPoints, anchors }: Criterion, locale: Locale) {
  const points = (hundredths: number) => formatQuantity(hundredths, locale);
  return [
    `${title[locale]} – ${points(maxPoints)}`,
    guidance[locale],
    ...anchors.map((anchor) => `${points(anchor.points)} – ${anchor.text[locale]}`),
  ].join("\n");
}

function fieldText(field: Field, locale: Locale): string {
  const of = (texts: readonly LocalText[]) => texts.map((text) => text[locale]).join("; ");
  const parts = [field.label[locale], field.hint?.[locale], field.required ? "*" : ""];
  switch (field.kind) {
    case "text":
      parts.push(String(field.maxChars));
      break;
    case "number":
      parts.push(`${field.min}–${field.max}`);
      break;
    case "choice":
      parts.push(of(field.options.map(({ label }) => label)));
      break;
    case "rows":
      parts.push(of(field.columns.map(({ label }) => label)));
      break;
    case "indicators":
      parts.push(of(field.items.map(({ name }) => name)));
      break;
    case "declarations":
      parts.push(of(field.items.map(({ text }) => text)));
      break;
    case "file":
      parts.push(field.accept.join(", "), `${field.maxMegabytes} MB`);
      break;
    case "budget":
      parts.push(of(field.categories.map(({ label }) => label)));
      break;
    case "financing":
      parts.push(of(field.sources.map(({ label }) => label)));
      break;
    case "money":
    case "date":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      break;
  }
  return parts.filter(Boolean).join("\n");
}

/** Everything that a call says, piece by piece, in the order of its page. */
export function flatDefinition({ content, rules, criteria, form }: CallDefinition, locale: Locale) {
  const { example: _, ...said } = content;
  const blocks: Block[] = [];
  for (const [key, value] of Object.entries(said))
    blocks.push({ part: "content", key, label: null, text: contentText(value, locale) });
  for (const [key, value] of Object.entries(rules))
    blocks.push({
      part: "rules",
      key,
      label: null,
      text: ruleText(key as keyof CallRules, value, locale),
    });
  for (const criterion of criteria)
    blocks.push({
      part: "criteria",
      key: criterion.id,
      label: criterion.title[locale],
      text: criterionText(criterion, locale),
    });
  for (const section of form.sections)
    for (const field of section.fields)
      blocks.push({
        part: "form",
        key: field.key,
        label: field.label[locale],
        text: fieldText(field, locale),
      });
  return blocks;
}
