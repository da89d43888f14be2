import { data, redirect } from "react-router";
import { saveTest, testSectionPage } from "#app/domain/call-drafts/test-proposal.server.ts";
import {
  controls,
  intentOf,
  placeAfter,
  postedFields,
  rowIntent,
} from "#app/domain/proposals/typed-form.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Fields } from "#app/ui/proposal/fields.tsx";
import { PageAnswersProvider } from "#app/ui/proposal/page-answers.tsx";
import { errorsByPath, summaryOf } from "#app/ui/proposal/problem-list.ts";
import { SectionDone } from "#app/ui/proposal/section-done.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/test-section.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await testSectionPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { section } = unwrap(await testSectionPage(ctx, params));
  const form = await request.formData();
  const intent = intentOf(form);
  if (intent === "") throw data(null, { status: 400 });
  const fields = postedFields(section.fields, form);
  const said = form.get(controls.done);
  const isContinue = intent === "continue";
  unwrap(
    await saveTest(ctx, {
      ...params,
      answers: Object.fromEntries(fields.map(({ key, typed }) => [key, typed])),
      files: form.getAll("file").map(String),
      done: section.askDone ? said === "yes" : isContinue,
    }),
  );
  const root = `/staff/calls/${params.number}/build/test`;
  if (rowIntent(intent))
    return redirect(`${root}/sections/${params.section}#${placeAfter(section.fields, form)}`);
  const { problems } = unwrap(await testSectionPage(ctx, params));
  if (isContinue && problems.length > 0) return data({ problems }, { status: 400 });
  return redirect(root);
}

/** One page of the form of a call in preparation, as an applicant will see it. */
export default function TestSection({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, section, initial, rules, totalCents } = page;
  const problems = actionData?.problems ?? [];
  const lines = summaryOf(t, locale, problems, section.fields);
  const title = section.question[locale];
  const files = section.fields.filter((field) => field.kind === "file");
  return (
    <DraftPage
      call={call}
      title={title}
      failed={lines.length > 0}
      above={[{ label: t("draft.part.test"), to: `/staff/calls/${call.number}/build/test` }]}
    >
      <ErrorSummary errors={lines} />
      <Notice>{t("draft.testNotice")}</Notice>
      <h1>{title}</h1>
      {section.hint && <p className="soft">{section.hint[locale]}</p>}
      {section.showsOrganisation && <p className="soft">{t("draft.testOrganisation")}</p>}
      <PageAnswersProvider
        value={{ answers: initial, errors: errorsByPath(t, locale, problems), rules, totalCents }}
      >
        <form method="post" noValidate className="section-form">
          <button className="hidden" tabIndex={-1} name={controls.intent} value="continue">
            {t("action.continue")}
          </button>
          <Fields fields={section.fields} initial={initial} known={{}} />
          {files.map((field) => (
            <div key={field.key} className="field">
              <label className="option">
                <input
                  type="checkbox"
                  id={field.key}
                  name="file"
                  value={field.key}
                  defaultChecked={page.files.includes(field.key)}
                />
                <span>
                  {field.label[locale]} {!field.required && t("word.optional")}
                  <small>{t("draft.testFile")}</small>
                </span>
              </label>
            </div>
          ))}
          {section.askDone && <SectionDone isDone={page.isDone} isLacking={false} />}
          <div className="form-foot">
            <div className="row">
              <Button name={controls.intent} value="continue">
                {t("action.continue")}
              </Button>
              <Button look="plain" name={controls.intent} value="later">
                {t("section.later")}
              </Button>
            </div>
          </div>
        </form>
      </PageAnswersProvider>
    </DraftPage>
  );
}
