import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { enterPage, enterProject } from "#app/domain/projects/enter-project.server.ts";
import { enterSchema as schema } from "#app/domain/projects/project-schema.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, SelectField, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ToldFields } from "#app/ui/projects/told-fields.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project-new.ts";

export const loader = async ({ context }: Route.LoaderArgs) => ({
  strategies: await enterPage(context.get(appContext)),
});

const at = {
  "external-number-taken": "externalNumber",
  "action-of-other-strategy": "action",
};

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await enterProject(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/projects/${result.value.id}`);
}

type Fields = Record<
  | "strategy"
  | "action"
  | "promoter"
  | "promoterCode"
  | "grantCents"
  | "title"
  | "titleEn"
  | "externalNumber"
  | "field"
  | "purpose"
  | "location"
  | "partners"
  | "story"
  | "storyEn",
  string
> & { isPerson: boolean };

/** A project that came without a proposal in the program. */
export default function NewProject({ loaderData, actionData }: Route.ComponentProps) {
  const { strategies } = loaderData;
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<Fields>({
    lastResult: actionData,
    defaultValue: { strategy: strategies[0]?.id },
  });
  const title = t("projects.enter");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("projects.title"), to: "/staff/projects" },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <Form method="post" {...getFormProps(form)}>
        <SelectField
          field={fields.strategy}
          label={t("project.strategy")}
          options={strategies.map((strategy) => ({
            value: strategy.id,
            label: say(strategy.title),
          }))}
        />
        <SelectField
          field={fields.action}
          label={t("project.action")}
          options={strategies.flatMap(({ actions }) =>
            actions.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
          )}
        />
        <TextField field={fields.promoter} label={t("project.promoter")} />
        <TextField
          field={fields.promoterCode}
          label={t("project.promoterCode")}
          inputMode="numeric"
          optional
        />
        <CheckboxField field={fields.isPerson} label={t("project.isPerson")} />
        <TextField
          field={fields.grantCents}
          label={t("project.grant")}
          inputMode="decimal"
          optional
        />
        <ToldFields fields={fields} />
        <Button>{t("project.save")}</Button>
      </Form>
    </Page>
  );
}
