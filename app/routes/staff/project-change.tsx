import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { changeProject } from "#app/domain/projects/change-project.server.ts";
import { projectPage } from "#app/domain/projects/project-page.server.ts";
import { changeSchema as schema } from "#app/domain/projects/project-schema.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { ToldFields } from "#app/ui/projects/told-fields.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project-change.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const project = unwrap(await projectPage(context.get(appContext), params.id));
  if (!project.manage) throw data(null, { status: 404 });
  return project;
}

const at = {
  "external-number-taken": "externalNumber",
  "contract-needs-sum": "contractedCents",
  "nothing-changed": "title",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeProject(context.get(appContext), {
    id: params.id,
    ...submission.value,
  });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/projects/${params.id}`);
}

type Fields = Record<
  | "title"
  | "titleEn"
  | "externalNumber"
  | "field"
  | "purpose"
  | "location"
  | "partners"
  | "story"
  | "storyEn"
  | "totalCents"
  | "contractedCents"
  | "startsOn"
  | "endsOn"
  | "reason"
  | "actNo"
  | "actOn",
  string
>;

/** What is told of a project, changed with a reason. */
export default function ChangeProject({ loaderData: project, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const amount = (cents: number | null) =>
    cents === null ? undefined : formatAmount(cents, locale);
  const [form, fields] = useForm<Fields>({
    lastResult: actionData,
    defaultValue: {
      title: project.title.lt,
      titleEn: project.titleEn,
      externalNumber: project.externalNumber ?? undefined,
      field: project.field ?? undefined,
      purpose: project.purpose,
      location: project.location,
      partners: project.partners
        .map(({ name, code }) => (code ? `${name}, ${code}` : name))
        .join("\n"),
      story: project.story.lt,
      storyEn: project.storyEn,
      totalCents: amount(project.totalCents),
      contractedCents: amount(project.contractedCents),
      startsOn: project.startsOn ?? undefined,
      endsOn: project.endsOn ?? undefined,
    },
  });
  const title = t("project.change");
  return (
    <Page
      crumbs={[
        { label: t("projects.title"), to: "/staff/projects" },
        { label: project.title.lt, to: `/staff/projects/${project.id}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("project.changeText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <ToldFields fields={fields} />
        <TextField
          field={fields.totalCents}
          label={t("project.total")}
          inputMode="decimal"
          optional
        />
        <TextField
          field={fields.contractedCents}
          label={t("project.contracted")}
          inputMode="decimal"
          optional
        />
        <TextField field={fields.startsOn} label={t("project.startsOn")} type="date" optional />
        <TextField field={fields.endsOn} label={t("project.endsOn")} type="date" optional />
        <LongTextField field={fields.reason} label={t("project.reason")} rows={3} />
        <TextField field={fields.actNo} label={t("project.actNo")} optional />
        <TextField field={fields.actOn} label={t("project.actOn")} type="date" optional />
        <Button>{t("project.save")}</Button>
      </Form>
    </Page>
  );
}
