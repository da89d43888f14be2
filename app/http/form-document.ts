import {
  type CallDefinition,
  type Criterion,
  type Field,
  fieldsOf,
  type LocalText,
  type Section,
} from "#app/domain/calls/definition.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { type Translate, translator } from "#app/i18n/translate.ts";

interface FormOfCall {
  number: string;
  title: Record<Locale, string>;
  opensAt: Date;
  closesAt: Date;
  group: { name: string };
  definition: Pick<CallDefinition, "form" | "criteria">;
}

const parts = ["applicant", "project", "budget", "attachments", "declarations"] as const;

/** The questions of a call's form without answers: their limits and hints, to be read beforehand. */
export function formDocument(call: FormOfCall, language: Locale, address: string): DocumentModel {
  const t = translator(language);
  const { form } = call.definition;
  const at = (instant: Date) =>
    `${formatInstantSeconds(instant, language)} (${t("word.lithuanianTime")})`;
  return {
    language,
    author: call.group.name,
    kind: t("formPreview.title"),
    title: call.title[language],
    watermark: null,
    runningLine: `${t("formPreview.title")} · ${t("call.short", { number: call.number })}`,
    madeAt: call.opensAt,
    blocks: [
      {
        type: "facts",
        items: [
          { label: t("formPdf.call"), value: call.number },
          { label: t("formPdf.closesAt"), value: at(call.closesAt) },
          { label: t("formPdf.address"), value: address },
        ],
      },
      { type: "paragraph", text: t("formPreview.lead") },
      ...parts.flatMap((part) =>
        form.sections
          .filter((section) => section.part === part)
          .flatMap((section) => sectionBlocks(section, call, { language, t })),
      ),
    ],
  };
}

interface In {
  language: Locale;
  t: Translate;
}

function sectionBlocks(
  { title, question, hint, fields }: Section,
  { definition }: FormOfCall,
  { language, t }: In,
): Block[] {
  return [
    { type: "heading", level: 2, text: title[language] },
    {
      type: "paragraph",
      text: [question, hint].flatMap((text) => text?.[language] ?? []).join("\n"),
    },
    ...fields.flatMap((field) => fieldBlocks(field, definition, { language, t })),
  ];
}

function fieldBlocks(
  field: Field,
  { form, criteria }: Pick<CallDefinition, "form" | "criteria">,
  { language, t }: In,
): Block[] {
  const label = field.label[language];
  const lines = [
    capitalised(about(field, criteria, { language, t })),
    field.hint?.[language],
    field.when && whenText(field.when, fieldsOf(form), { language, t }),
  ].filter((line): line is string => typeof line === "string" && line !== "");
  const { lead, items } = inside(field, { language, t });
  return [
    {
      type: "heading",
      level: 3,
      text: field.required ? label : `${label} ${t("word.optional")}`,
    },
    { type: "paragraph", text: [...lines, ...(lead ? [lead] : [])].join("\n") },
    ...(items.length > 0 ? [{ type: "list" as const, numbered: false, items }] : []),
  ];
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase("lt") + text.slice(1);

/** The kind of the answer and its limits, in one line. */
function about(field: Field, criteria: readonly Criterion[], { language, t }: In) {
  const criterion =
    field.kind === "text" ? criteria.find(({ id }) => id === field.criterion) : undefined;
  return [
    t(`formPreview.kind.${field.kind}`),
    field.kind === "text" &&
      t("formPreview.chars", { n: field.maxChars }).replace(
        String(field.maxChars),
        formatWhole(field.maxChars, language),
      ),
    criterion && t("formPreview.criterion", { title: criterion.title[language] }),
    field.kind === "file" &&
      t("formPreview.file", {
        formats: field.accept.map((extension) => extension.toUpperCase()).join(", "),
        megabytes: field.maxMegabytes,
      }),
  ]
    .filter((part) => typeof part === "string")
    .join(" · ");
}

function whenText(when: NonNullable<Field["when"]>, fields: readonly Field[], { language, t }: In) {
  const asked = fields.find(({ key }) => key === when.field);
  const option =
    asked?.kind === "choice" ? asked.options.find(({ value }) => value === when.is) : undefined;
  const answer = { yes: t("word.yes"), no: t("word.no") }[when.is] ?? option?.label[language];
  return t("formPreview.when", {
    label: asked?.label[language] ?? when.field,
    answer: answer ?? when.is,
  });
}

/** What a field of many parts consists of. */
function inside(field: Field, { language, t }: In): { lead?: string; items: string[] } {
  const said = (text: LocalText) => text[language];
  if (field.kind === "rows")
    return {
      lead: t("formPreview.columns"),
      items: field.columns.map(({ label, required }) =>
        required ? said(label) : `${said(label)} ${t("word.optional")}`,
      ),
    };
  if (field.kind === "choice")
    return { lead: t("formPreview.options"), items: field.options.map(({ label }) => said(label)) };
  if (field.kind === "budget")
    return {
      lead: `${t("formPreview.computed")}\n${t("formPreview.categories")}`,
      items: field.categories.map(({ label, crossFinancing }) =>
        crossFinancing ? `${said(label)} ${t("formPreview.cross")}` : said(label),
      ),
    };
  if (field.kind === "financing") return { items: field.sources.map(({ label }) => said(label)) };
  if (field.kind === "indicators")
    return { items: field.items.map(({ name, unit }) => `${said(name)}, ${said(unit)}`) };
  if (field.kind === "declarations") return { items: field.items.map(({ text }) => said(text)) };
  return { items: [] };
}
