import { data, Form, redirect } from "react-router";
import {
  replaceEvaluator,
  tryReplacement,
} from "#app/domain/evaluation/replace-evaluator.server.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/replace-evaluator.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const evaluatorId = new URL(request.url).searchParams.get("person") ?? "";
  const absent = { number: params.number, evaluatorId };
  const { wanted: _, ...page } = unwrap(await tryReplacement(context.get(appContext), absent));
  return page;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const [evaluatorId, seen] = [form.get("person"), form.get("seen")];
  if (typeof evaluatorId !== "string" || typeof seen !== "string")
    throw data(null, { status: 400 });
  const absent = { number: params.number, evaluatorId, seen };
  const result = await replaceEvaluator(context.get(appContext), absent);
  if (result.ok) return redirect(`/staff/calls/${params.number}/assignments`);
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data({ error: sentence(context, result.error) }, { status: 409 });
}

/** What changes if an evaluator can do no more, before it becomes the draft. */
export default function ReplaceEvaluator({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call, people, changes, evaluatorId, seen, isOpen } = loaderData;
  const title = t("replace.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
        { label: t("assign.title"), to: `/staff/calls/${call.number}/assignments` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.error }]} />}
      <h1>{title}</h1>
      <p>{t("replace.lead")}</p>
      <Form method="get" className="narrow">
        <div className="field">
          <label htmlFor="person">{t("replace.person")}</label>
          <select id="person" name="person" defaultValue={evaluatorId}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" look="quiet">
          {t("replace.show")}
        </Button>
      </Form>
      {changes && (
        <section aria-labelledby="replace-changes">
          <h2 id="replace-changes">{t("replace.changes", { n: changes.seats.length })}</h2>
          {changes.begun > 0 && <p>{t("replace.begun", { n: changes.begun })}</p>}
          <ul>
            {changes.seats.map(({ isRemoval, registration, name }) => (
              <li key={`${registration}${name}`}>
                {t(isRemoval ? "replace.ends" : "replace.gets", { registration, name })}
              </li>
            ))}
          </ul>
          {isOpen && changes.seats.length > 0 && (
            <Form method="post" className="toolbar">
              <input type="hidden" name="person" value={evaluatorId} />
              <input type="hidden" name="seen" value={seen} />
              <Button type="submit">{t("replace.plan")}</Button>
            </Form>
          )}
        </section>
      )}
    </Page>
  );
}
