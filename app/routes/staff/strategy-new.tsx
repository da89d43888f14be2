import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { beginStrategy, beginStrategyPage } from "#app/domain/strategies/begin-strategy.server.ts";
import { beginStrategySchema as schema } from "#app/domain/strategies/strategy-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy-new.ts";

export const loader = async ({ context }: Route.LoaderArgs) => ({
  groups: await beginStrategyPage(context.get(appContext)),
});

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await beginStrategy(context.get(appContext), submission.value);
  if (!result.ok)
    return refused(context, submission, result.error, { "strategy-of-period": "periodFrom" });
  return redirect(`/staff/strategies/${submission.value.group}/${result.value.slug}/amend`);
}

/** A strategy begun: its group, title and period; all else is written as its first version. */
export default function NewStrategy({ loaderData: { groups }, actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<
    Record<"group" | "title" | "titleEn" | "periodFrom" | "periodTo", string>
  >({ lastResult: actionData, defaultValue: { group: groups[0]?.slug } });
  const title = t("strategyBegin.title");
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
      <p>{t("strategyBegin.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <SelectField
          field={fields.group}
          label={t("strategyBegin.group")}
          options={groups.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
        />
        <TextField field={fields.title} label={t("strategyBegin.name")} />
        <TextField field={fields.titleEn} label={t("strategyBegin.nameEn")} optional />
        <TextField field={fields.periodFrom} label={t("strategyBegin.from")} inputMode="numeric" />
        <TextField field={fields.periodTo} label={t("strategyBegin.to")} inputMode="numeric" />
        <Button>{t("strategyBegin.save")}</Button>
      </Form>
    </Page>
  );
}
