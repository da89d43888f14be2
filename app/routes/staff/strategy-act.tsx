import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { actSchema as schema } from "#app/domain/strategies/act-schema.ts";
import { changeAct, removeAct } from "#app/domain/strategies/change-acts.server.ts";
import { staffAct } from "#app/domain/strategies/staff-acts.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { type ActFields, ActForm } from "#app/ui/strategy/act-form.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-act.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffAct(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await staffAct(ctx, params));
  const done = redirect(`/staff/strategies/${params.group}/${params.slug}/acts?saved`);
  const form = await request.formData();
  if (form.get("intent") === "remove") {
    unwrap(await removeAct(ctx, params));
    return done;
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeAct(ctx, { ...params, input: submission.value });
  return result.ok ? done : refused(context, submission, result.error, { "act-later": "date" });
}

/** One decision, order or contract that a strategy rests on: changed or taken away. */
export default function StrategyAct({ loaderData, actionData }: Route.ComponentProps) {
  const { strategy, act } = loaderData;
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<ActFields>({
    lastResult: actionData,
    defaultValue: {
      kind: act.kind,
      title: act.title,
      number: act.number ?? "",
      date: act.day ?? "",
    },
  });
  const here = `/staff/strategies/${strategy.group}/${strategy.slug}/acts`;
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: say(strategy.title) },
        { label: t("strategy.acts"), to: here },
      ]}
    >
      <Title text={act.title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{act.title}</h1>
      <ActForm form={form} fields={fields} label={t("acts.save")} dateText={act.dateText} />
      <h2>{t("acts.removeTitle")}</h2>
      <Form method="post">
        <Button name="intent" value="remove" look="quiet">
          {t("acts.remove")}
        </Button>
      </Form>
    </Page>
  );
}
