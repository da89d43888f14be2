import { data, Form, Link, redirect } from "react-router";
import { checkSheetPage } from "#app/domain/evaluation/check-sheet.server.ts";
import { handInSheet } from "#app/domain/evaluation/submit-sheet.server.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { SheetTable } from "#app/ui/evaluator/sheet-view.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/submit-sheet.ts";

const sheetOf = (id: string) => `/evaluation/${id}`;

export async function loader({ context, params }: Route.LoaderArgs) {
  const result = await checkSheetPage(context.get(appContext), { id: params.assignment });
  if (!result.ok && result.error.code === "scoring-closed")
    throw redirect(sheetOf(params.assignment));
  return unwrap(result);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const id = params.assignment;
  const seen = (await request.formData()).get("seen");
  const result = await handInSheet(context.get(appContext), {
    id,
    seen: typeof seen === "string" ? seen : "",
  });
  if (result.ok) return redirect(sheetOf(id));
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data({ refused: sentence(context, result.error) }, { status: 409 });
}

/** The sheet once more before it is handed in, with what it lacks. */
export default function SubmitSheet({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const title = t("sheetCheck.title", { registration: page.registration });
  const isComplete = page.lacking.length === 0;
  const at = sheetOf(page.id);
  return (
    <Page
      crumbs={[
        { label: t("queue.title"), to: "/evaluation" },
        { label: page.registration, to: at },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refused }]} />}
      <h1>{title}</h1>
      {!isComplete && (
        <section className="card" aria-labelledby="lacks">
          <h2 id="lacks">{t("sheetCheck.lacks", { n: page.lacking.length })}</h2>
          <ul>
            {page.lacking.map(({ criterionId, part, problem }) => {
              const criterion = page.criteria.find(({ id }) => id === criterionId);
              return (
                <li key={criterionId + part}>
                  <a href={`${at}#${part === "points" ? "p" : "j"}-${criterionId}`}>
                    {criterion && say(criterion.title)}: {t(problem)}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <SheetTable page={page} label={t("sheet.mine")} />
      <Form method="post">
        <input type="hidden" name="seen" value={page.seen} />
        <p className="soft">{t("sheet.submitHint")}</p>
        <div className="row">
          {isComplete && <Button>{t("sheet.submit")}</Button>}
          <Link to={at}>{t("sheetCheck.back")}</Link>
        </div>
      </Form>
    </Page>
  );
}
