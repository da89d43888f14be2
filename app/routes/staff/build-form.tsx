import { data, Form, Link, redirect } from "react-router";
import { arrangement } from "#app/domain/call-drafts/arrange.ts";
import {
  addSection,
  arrangeForm,
  arrangeSections,
} from "#app/domain/call-drafts/edit-form.server.ts";
import { formPage } from "#app/domain/call-drafts/form-page.server.ts";
import { titleSchema } from "#app/domain/call-drafts/title-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { ArrangeButtons } from "#app/ui/builder/arrange-buttons.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { FieldList } from "#app/ui/builder/field-list.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-form.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await formPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await formPage(ctx, params));
  const form = await request.formData();
  const here = `/staff/calls/${params.number}/build/form`;
  const wanted = arrangement(form.get("intent"));
  if (wanted) {
    const isPage = wanted.of === "page";
    const result = await (isPage ? arrangeSections : arrangeForm)(ctx, params.number, wanted);
    if (!result.ok) return data(sentence(context, result.error), { status: 409 });
    if (wanted.act === "remove") return redirect(here);
    return redirect(`${here}#${isPage ? "page" : "field"}-${wanted.key}`);
  }
  const title = titleSchema.safeParse(form.get("title"));
  if (!title.success)
    return data(context.get(localeContext).t("problem.newTitle"), { status: 400 });
  const result = await addSection(ctx, { ...params, title: title.data });
  if (!result.ok) return data(sentence(context, result.error), { status: 409 });
  return redirect(`${here}/sections/${result.value.key}`);
}

/** The pages of the form with their questions, in their order. */
export default function BuildForm({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, sections } = page;
  const title = t("draft.part.form");
  return (
    <DraftPage call={call} title={title} failed={Boolean(actionData)}>
      {actionData && <ErrorSummary errors={[{ id: "newTitle", text: actionData }]} />}
      <DraftHeading call={call} title={title} />
      <p>{t("draft.formText")}</p>
      {call.isJudged && <p className="caution">{t("draft.judged")}</p>}
      <Form method="post">
        {sections.map((section, index) => (
          <div key={section.key} id={`page-${section.key}`}>
            <div className="row checked-head">
              <h2>
                <Link to={`sections/${section.key}`}>{say(section.title) || section.title.lt}</Link>
              </h2>
              <span className="soft">{t(`formPart.${section.part}`)}</span>
              {!call.isJudged && (
                <ArrangeButtons
                  id={`page:${section.key}`}
                  name={section.title.lt}
                  isFirst={index === 0}
                  isLast={index === sections.length - 1}
                />
              )}
            </div>
            <FieldList
              fields={section.fields}
              root={`/staff/calls/${call.number}/build/form/fields/`}
              isFixed={call.isJudged}
              label={section.title.lt}
            />
          </div>
        ))}
      </Form>
      {!call.isJudged && (
        <Form method="post">
          <Labelled id="newTitle" label={t("draft.newSection")}>
            <input id="newTitle" name="title" />
          </Labelled>
          <Button look="quiet" name="intent" value="add">
            {t("draft.addSection")}
          </Button>
        </Form>
      )}
    </DraftPage>
  );
}
