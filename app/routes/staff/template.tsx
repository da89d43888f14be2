import { data, Form, redirect } from "react-router";
import { saveTemplate } from "#app/domain/letters/templates/save-template.server.ts";
import { templateFaults } from "#app/domain/letters/templates/check-template.ts";
import {
  changesToStandard,
  templatePage,
} from "#app/domain/letters/templates/template-page.server.ts";
import { templateSample } from "#app/domain/letters/templates/template-sample.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { Pieces } from "#app/ui/call/changes.tsx";
import { LetterTwin } from "#app/ui/letter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/template.ts";

const MOST_CHARS = 30_000;

const find = (context: Route.LoaderArgs["context"], params: Route.LoaderArgs["params"]) => {
  const { slug, kind } = params;
  const language = params.language === "en" ? "en" : "lt";
  return templatePage(context.get(appContext), { slug, kind, language });
};

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await find(context, params));

const unseen = { preview: null, changes: null };

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, MOST_CHARS) : "";
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const page = unwrap(await find(context, params));
  const form = await request.formData();
  const typed = { heading: textOf(form, "heading"), body: textOf(form, "body") };
  const intent = textOf(form, "intent");
  const { slug, kind, language } = page;
  if (intent === "preview") {
    const [fault] = templateFaults(kind, typed);
    if (fault) {
      const refusal = { code: fault.code, params: { names: fault.names.join(", ") } };
      return data({ ...unseen, typed, refusal: sentence(context, refusal) }, { status: 400 });
    }
    const preview = unwrap(await templateSample(context.get(appContext), { ...page, typed }));
    const changes = changesToStandard(kind, language, typed);
    return data({ typed, refusal: null, preview, changes });
  }
  const template = intent === "reset" ? null : typed;
  const saved = await saveTemplate(context.get(appContext), { slug, kind, language, template });
  if (saved.ok) return redirect(`/staff/templates/${slug}/${kind}/${language}`, 303);
  if (saved.error.code === "not-found") throw data(null, { status: 404 });
  return data({ ...unseen, typed, refusal: sentence(context, saved.error) }, { status: 400 });
}

/** The words of one kind of letter, checked before they are saved. */
export default function LetterTemplate({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { heading, body } = actionData?.typed ?? page.template;
  const refusal = actionData?.refusal ?? null;
  const changes = actionData?.preview ? actionData.changes : page.changes;
  const title = t(`letterKind.${page.kind}`);
  return (
    <Page crumbs={[{ label: t("template.title"), to: "/staff/templates" }, { label: title }]}>
      <Title text={title} failed={refusal !== null} />
      {refusal && <ErrorSummary errors={[{ text: refusal, id: "body" }]} />}
      <h1>{title}</h1>
      <p className="soft">
        {page.group} · {t("template.language")}: {page.language.toUpperCase()} ·{" "}
        {page.template.n === 0
          ? t("template.standard")
          : t("template.version", { n: page.template.n })}
      </p>
      <p>
        <a href={`/staff/templates/${page.slug}/${page.kind}/${page.language}/pdf`}>
          {t("template.pdf")}
        </a>
      </p>
      <Form method="post">
        <Labelled id="heading" label={t("template.heading")}>
          <input id="heading" name="heading" defaultValue={heading} lang={page.language} />
        </Labelled>
        <Labelled id="body" label={t("template.body")} hint={t("template.bodyHint")}>
          <textarea
            id="body"
            name="body"
            rows={24}
            defaultValue={body}
            lang={page.language}
            aria-describedby="body-hint"
          />
        </Labelled>
        <div className="toolbar">
          <Button name="intent" value="preview" look="quiet">
            {t("template.preview")}
          </Button>
          <Button name="intent" value="save">
            {t("template.save")}
          </Button>
          {page.template.n > 0 && (
            <Button name="intent" value="reset" look="quiet">
              {t("template.reset")}
            </Button>
          )}
        </div>
      </Form>
      {actionData?.preview && (
        <section>
          <h2>{t("template.previewTitle")}</h2>
          <LetterTwin model={actionData.preview} />
        </section>
      )}
      {changes && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t("template.changes")}</h2>
          <p className="typed" lang={page.language}>
            <Pieces pieces={changes.heading} />
          </p>
          <p className="typed" lang={page.language}>
            <Pieces pieces={changes.body} />
          </p>
        </section>
      )}
      <h2>{t("template.fields")}</h2>
      <ScrollTable label={t("template.fields")} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("template.field")}</th>
            <th scope="col">{t("template.example")}</th>
            <th scope="col">{t("template.obligatory")}</th>
          </tr>
        </thead>
        <tbody>
          {page.fields.map(({ name, example, isObligatory }) => (
            <tr key={name}>
              <th scope="row">
                <code>{`{${name}}`}</code>
              </th>
              <td lang={page.language}>{example}</td>
              <td>{isObligatory && t("template.obligatory")}</td>
            </tr>
          ))}
          {page.parts.map(({ name, isObligatory }) => (
            <tr key={name}>
              <th scope="row">
                <code>{`{{${name}}}`}</code>
              </th>
              <td>{t("template.part")}</td>
              <td>{isObligatory && t("template.obligatory")}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <details>
        <summary>{t("template.standardText")}</summary>
        <p lang={page.language}>{page.standard.heading}</p>
        <p className="typed" lang={page.language}>
          {page.standard.body}
        </p>
      </details>
      {page.versions.length > 0 && (
        <>
          <h2>{t("template.versions")}</h2>
          <ul>
            {page.versions.map(({ n, savedAt, by, isStandard }) => (
              <li key={n}>
                {t("template.savedBy", { n, at: formatInstant(savedAt, locale), by })}
                {isStandard && ` (${t("template.wentBack")})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
