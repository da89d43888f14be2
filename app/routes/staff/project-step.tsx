import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { formatAmount } from "#app/domain/values/money.ts";
import { projectPage } from "#app/domain/projects/project-page.server.ts";
import { stepSchema as schema, steps } from "#app/domain/projects/project-schema.ts";
import { stepProject } from "#app/domain/projects/step-project.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/project-step.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const project = unwrap(await projectPage(context.get(appContext), params.id));
  const step = steps.find((one) => one === params.step);
  if (!step || !project.manage) throw data(null, { status: 404 });
  return { step, project, isPossible: project.events.includes(step) };
}

const at = {
  "contract-above-grant": "reason",
  "external-number-taken": "externalNumber",
  "ends-before-start": "endsOn",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  form.set("step", params.step);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await stepProject(context.get(appContext), { id: params.id, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`/staff/projects/${params.id}`);
}

const fieldsOf = {
  forward: ["forwardedOn", "forwardedNo"],
  contract: [
    "contractNo",
    "contractOn",
    "externalNumber",
    "totalCents",
    "contractedCents",
    "startsOn",
    "endsOn",
  ],
  start: ["startsOn"],
  complete: ["endsOn"],
  terminate: ["endsOn"],
  refuse: [],
} as const;

const labels = {
  forwardedOn: "project.forwardedOn",
  forwardedNo: "project.forwardedNo",
  contractNo: "project.contractNo",
  contractOn: "project.contractOn",
  externalNumber: "project.externalNumber",
  totalCents: "project.total",
  contractedCents: "project.contracted",
  startsOn: "project.startsOn",
  endsOn: "project.endsOn",
} as const;
type Name = keyof typeof labels;

const isDay = (name: Name) => name.endsWith("On");
const isSum = (name: Name) => name.endsWith("Cents");

/** One step of a project with what it has to say. */
export default function ProjectStep({ loaderData, actionData }: Route.ComponentProps) {
  const { step, project, isPossible } = loaderData;
  const t = useT();
  const locale = useLocale();
  const sum = project.contractedCents ?? project.grantCents;
  const [form, fields] = useForm<Record<Name | "reason", string>>({
    lastResult: actionData,
    defaultValue: {
      externalNumber: project.externalNumber ?? undefined,
      startsOn: project.startsOn ?? undefined,
      contractedCents: sum === null ? undefined : formatAmount(sum, locale),
    },
  });
  const title = t(`projectStep.${step}`);
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
      <p className="soft">
        <Original>{project.title.lt}</Original>
      </p>
      {isPossible ? (
        <>
          <p>{t(`projectStepText.${step}`)}</p>
          <Form method="post" {...getFormProps(form)}>
            {fieldsOf[step].map((name) => (
              <TextField
                key={name}
                field={fields[name]}
                label={t(labels[name])}
                type={isDay(name) ? "date" : "text"}
                optional={name === "externalNumber"}
                {...(isSum(name) && { inputMode: "decimal" as const })}
                {...(name === "externalNumber" && { hint: t("project.externalNumberHint") })}
              />
            ))}
            {step === "contract" && (
              <LongTextField
                field={fields.reason}
                label={t("project.reasonContract")}
                rows={3}
                optional
              />
            )}
            {(step === "terminate" || step === "refuse") && (
              <LongTextField field={fields.reason} label={t("project.reason")} rows={3} />
            )}
            <Button>{title}</Button>
          </Form>
        </>
      ) : (
        <p>{t("refusal.changed-meanwhile")}</p>
      )}
    </Page>
  );
}
