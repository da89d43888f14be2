import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import {
  evaluatorsPage,
  saveEvaluatorFacts,
} from "#app/domain/evaluation/evaluator-facts.server.ts";
import { evaluatorFactsSchema as schema } from "#app/domain/evaluation/evaluator-facts-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/evaluators.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { evaluators: await evaluatorsPage(context.get(appContext)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await saveEvaluatorFacts(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect("/staff/evaluators");
}

/** The evaluators of the viewer's groups: employer, expertise, how many proposals each is given. */
export default function Evaluators({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const [form] = useForm({ id: "evaluator", lastResult: actionData });
  const title = t("evaluators.title");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }, { label: title }]}>
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("evaluators.lead")}</p>
      {loaderData.evaluators.length === 0 && <p className="soft">{t("assign.noEvaluators")}</p>}
      {loaderData.evaluators.map((one) => (
        <details key={one.id} className="card narrow">
          <summary>
            {one.name} · {one.group}
            {one.employer && ` · ${one.employer}`}
            {one.maxProposals !== null && ` · ${t("evaluators.most", { n: one.maxProposals })}`}
          </summary>
          {one.isOwn ? <p>{t("refusal.own-facts")}</p> : <Facts {...one} typed={typedOf(one.id)} />}
        </details>
      ))}
      {loaderData.evaluators.length > 0 && <ExportLinks at="/staff/exports/evaluators" />}
    </Page>
  );

  /** What was typed into a refused form. */
  function typedOf(memberId: string) {
    const typed = actionData?.initialValue;
    return typed?.["memberId"] === memberId ? typed : {};
  }
}

type Evaluator = Route.ComponentProps["loaderData"]["evaluators"][number];

const fields = ["employer", "employerCode", "expertise", "maxProposals"] as const;

function Facts({ id, typed, ...facts }: Evaluator & { typed: Record<string, unknown> }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="memberId" value={id} />
      {fields.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`${name}-${id}`}>{t(`evaluators.${name}`)}</label>
          <input
            type="text"
            id={`${name}-${id}`}
            name={name}
            defaultValue={typeof typed[name] === "string" ? typed[name] : (facts[name] ?? "")}
            inputMode={name === "employerCode" || name === "maxProposals" ? "numeric" : undefined}
          />
        </div>
      ))}
      <Button type="submit">{t("evaluators.save")}</Button>
    </Form>
  );
}
