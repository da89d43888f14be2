import { Fragment } from "react";
import { type Criterion, type Field, fieldsOf } from "#app/domain/calls/definition.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { formatsOf } from "#app/ui/call/needs.tsx";
import { TemplateLink } from "#app/ui/call/template-link.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const call = unwrap(await findCall(context.get(appContext), params.number));
  const { number, version, title, definition, brand } = call;
  return { number, version, title, definition, brand };
}

const parts = ["applicant", "project", "budget", "attachments", "declarations"] as const;

/** The whole form of a call as a list that can be read and printed without an account. */
export default function CallForm({ loaderData: call }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { form, criteria } = call.definition;
  const labels = new Map(fieldsOf(form).map(({ key, label }) => [key, say(label)]));
  return (
    <Page
      crumbs={[
        { label: t("calls.title"), to: "/calls" },
        { label: t("call.short", { number: call.number }), to: `/calls/${call.number}` },
        { label: t("formPreview.title") },
      ]}
    >
      <title>{`${t("formPreview.title")}: ${say(call.title)} – ${t("site.name")}`}</title>
      <h1>{t("formPreview.title")}</h1>
      <p>{say(call.title)}</p>
      <p className="soft">{t("formPreview.lead")}</p>
      <p>
        <a href={`/calls/${call.number}/form.pdf`}>{t("whole.downloadForm")}</a>
      </p>
      {parts.map((part) => (
        <Fragment key={part}>
          <h2>{t(`formPart.${part}`)}</h2>
          {form.sections
            .filter((section) => section.part === part)
            .map((section) => (
              <section key={section.key} aria-labelledby={section.key}>
                <h3 id={section.key}>{say(section.title)}</h3>
                <p>{say(section.question)}</p>
                {section.hint && <p className="soft">{say(section.hint)}</p>}
                <ul>
                  {section.fields.map((field) => (
                    <li key={field.key}>
                      <FieldLine field={field} criteria={criteria} />
                      {field.kind === "file" && <TemplateLink call={call} field={field} />}
                      {field.when && (
                        <small className="block">
                          {t("formPreview.when", {
                            label: labels.get(field.when.field) ?? field.when.field,
                            answer: field.when.is === "yes" ? t("word.yes") : field.when.is,
                          })}
                        </small>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </Fragment>
      ))}
    </Page>
  );
}

function FieldLine({ field, criteria }: { field: Field; criteria: readonly Criterion[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const criterion =
    field.kind === "text" ? criteria.find(({ id }) => id === field.criterion) : undefined;
  const about = [
    t(`formPreview.kind.${field.kind}`),
    field.kind === "text" &&
      t("formPreview.chars", { n: field.maxChars }).replace(
        String(field.maxChars),
        formatWhole(field.maxChars, locale),
      ),
    criterion && t("formPreview.criterion", { title: say(criterion.title) }),
    field.kind === "file" &&
      t("formPreview.file", { formats: formatsOf(field), megabytes: field.maxMegabytes }),
  ].filter((part) => typeof part === "string");
  return (
    <>
      <b>{say(field.label)}</b>{" "}
      {!field.required && <span className="soft">{t("word.optional")}</span>}
      <small className="block">{about.join(" · ")}</small>
      {field.hint && <small className="block">{say(field.hint)}</small>}
      <Inside field={field} />
    </>
  );
}

/** What a field of many parts consists of. */
function Inside({ field }: { field: Field }) {
  const t = useT();
  const say = useLocalText();
  switch (field.kind) {
    case "rows":
      return (
        <Parts
          lead={t("formPreview.columns")}
          items={field.columns.map((column) => ({
            key: column.key,
            text: `${say(column.label)}${column.required ? "" : ` ${t("word.optional")}`}`,
          }))}
        />
      );
    case "choice":
      return (
        <Parts
          lead={t("formPreview.options")}
          items={field.options.map(({ value, label }) => ({ key: value, text: say(label) }))}
        />
      );
    case "budget":
      return (
        <>
          <Parts
            lead={t("formPreview.categories")}
            items={field.categories.map(({ value, label, crossFinancing }) => ({
              key: value,
              text: `${say(label)}${crossFinancing ? ` ${t("formPreview.cross")}` : ""}`,
            }))}
          />
          <p className="soft">{t("formPreview.computed")}</p>
        </>
      );
    case "financing":
      return (
        <Parts
          items={field.sources.map(({ value, label }) => ({ key: value, text: say(label) }))}
        />
      );
    case "indicators":
      return (
        <Parts
          items={field.items.map(({ id, name, unit }) => ({
            key: id,
            text: `${say(name)}, ${say(unit)}`,
          }))}
        />
      );
    case "declarations":
      return <Parts items={field.items.map(({ id, text }) => ({ key: id, text: say(text) }))} />;
    case "text":
    case "number":
    case "money":
    case "date":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
    case "file":
      return null;
  }
}

function Parts({
  lead,
  items,
}: {
  lead?: string;
  items: readonly { key: string; text: string }[];
}) {
  return (
    <>
      {lead && <small className="block">{lead}</small>}
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </>
  );
}
