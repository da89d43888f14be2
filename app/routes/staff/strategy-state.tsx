import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { strategyStates } from "#app/domain/strategies/lifecycle.ts";
import { stepStrategy, strategyStatePage } from "#app/domain/strategies/step-strategy.server.ts";
import { strategyStepSchema as schema } from "#app/domain/strategies/strategy-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Acts } from "#app/ui/strategy/acts.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-state.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await strategyStatePage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await strategyStatePage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await stepStrategy(ctx, { ...params, input: submission.value });
  if (!result.ok) return refused(context, submission, result.error, { "act-later": "on" });
  return redirect(`/staff/strategies/${params.group}/${params.slug}/state`);
}

/** Where a strategy stands on its way, and its next step by the document that takes it. */
export default function StrategyState({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, group, state, step, acts } = loaderData;
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<Record<"on" | "number" | "title", string>>({
    id: step ?? state,
    lastResult: actionData,
    defaultValue: { title: step ? t(`strategyStepDocument.${step}`) : "" },
  });
  const title = t("strategyStep.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{say(loaderData.title)}</p>
      <p>{t("strategyStep.now", { state: t(`strategyState.${state}`) })}</p>
      <ol className="way" aria-label={t("strategyStep.path")}>
        {strategyStates.map((one) => (
          <li key={one} {...(one === state && { "aria-current": "step" as const })}>
            {t(`strategyState.${one}`)}
          </li>
        ))}
      </ol>
      {state === "DRAFTED" && (
        <p>
          {t("strategyStep.approveFirst")}{" "}
          <Link to={`/staff/strategies/${group.slug}/${slug}/amend`}>
            {t("strategyStep.write")}
          </Link>
        </p>
      )}
      {state === "COMPLETED" && <p>{t("strategyStep.ended")}</p>}
      {step && (
        <>
          <h2>{t(`strategyStep.${step}`)}</h2>
          <p>{t(`strategyStepText.${step}`)}</p>
          <Form method="post" {...getFormProps(form)}>
            <TextField field={fields.on} label={t("strategyStep.on")} type="date" />
            <TextField field={fields.number} label={t("strategyStep.number")} optional />
            <TextField field={fields.title} label={t("strategyStep.document")} />
            <Button name="step" value={step}>
              {t(`strategyStep.${step}`)}
            </Button>
          </Form>
        </>
      )}
      {acts.length > 0 && <Acts acts={acts} />}
    </Page>
  );
}
