import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import type { ReportEvent } from "#app/domain/reports/lifecycle.ts";
import { reportFormPage } from "#app/domain/reports/report-form-page.server.ts";
import { reportStepSchema as schema } from "#app/domain/reports/report-schema.ts";
import { stepReport } from "#app/domain/reports/step-report.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/report-step.ts";

const steps: readonly ReportEvent[] = ["publish", "take-back", "approve", "send"];

export async function loader({ context, params }: Route.LoaderArgs) {
  const report = unwrap(await reportFormPage(context.get(appContext), params));
  const step = steps.find((one) => one === params.step);
  if (!step) throw data(null, { status: 404 });
  return { step, report, isPossible: report.events.includes(step) };
}

const at = {
  "approved-later": "approvedOn",
  "report-approved-early": "approvedOn",
  "sent-later": "sentOn",
  "sent-before-approval": "sentOn",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await reportFormPage(ctx, params));
  const form = await request.formData();
  form.set("step", params.step);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await stepReport(ctx, { ...params, input: submission.value });
  if (!result.ok) return refused(context, submission, result.error, at);
  const { group, slug, year } = params;
  return redirect(`/staff/strategies/${group}/${slug}/reports/${year}`);
}

/** One step of an annual report with what it has to say. */
export default function ReportStep({ loaderData, actionData }: Route.ComponentProps) {
  const { step, report, isPossible } = loaderData;
  const t = useT();
  const { meeting, strategy, year } = report;
  const [form, fields] = useForm<
    Record<"reason" | "approvedOn" | "minutesNo" | "sentOn" | "sentNo" | "sentTo", string>
  >({
    lastResult: actionData,
    defaultValue: {
      approvedOn: meeting?.on,
      minutesNo: meeting?.minutesNo,
      sentTo: t("report.ministry"),
    },
  });
  const title = t(`reportStep.${step}`);
  const reports = `/staff/strategies/${strategy.group}/${strategy.slug}/reports`;
  return (
    <Page
      crumbs={[
        { label: t("reports.title"), to: reports },
        { label: t("report.title", { year }), to: `${reports}/${year}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      {isPossible ? (
        <>
          <p>{t(`reportStepText.${step}`)}</p>
          <Form method="post" {...getFormProps(form)}>
            {step === "take-back" && (
              <LongTextField field={fields.reason} label={t("report.reason")} rows={3} />
            )}
            {step === "approve" && (
              <>
                <TextField field={fields.approvedOn} label={t("report.meetingOn")} type="date" />
                <TextField field={fields.minutesNo} label={t("report.minutesNo")} />
              </>
            )}
            {step === "send" && (
              <>
                <TextField field={fields.sentOn} label={t("report.sentOn")} type="date" />
                <TextField field={fields.sentNo} label={t("report.sentNo")} />
                <TextField field={fields.sentTo} label={t("report.sentTo")} />
              </>
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
