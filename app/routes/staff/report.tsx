import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { reportFormPage } from "#app/domain/reports/report-form-page.server.ts";
import { sectionsSchema as schema } from "#app/domain/reports/report-schema.ts";
import { type SectionKey, sectionKeys } from "#app/domain/reports/report-sections.ts";
import { writeSections } from "#app/domain/reports/write-sections.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrors, LongTextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ReportTag } from "#app/ui/report-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/report.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const report = unwrap(await reportFormPage(context.get(appContext), params));
  return { report, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await reportFormPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await writeSections(ctx, { ...params, sections: submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  const { group, slug, year } = params;
  return redirect(`/staff/strategies/${group}/${slug}/reports/${year}?saved`);
}

/** An annual report as staff write it: its texts, its state and what comes next. */
export default function StaffReport({ loaderData, actionData }: Route.ComponentProps) {
  const { report, saved } = loaderData;
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const [form, fields] = useForm<Record<SectionKey, string>>({
    lastResult: actionData,
    defaultValue: report.sections,
  });
  const { strategy, year, state } = report;
  const at = `/strategies/${strategy.group}/${strategy.slug}/reports`;
  const title = t("report.title", { year });
  const day = (iso: string) => formatLongDay(iso, locale);
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: t("reports.title"), to: `/staff${at}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <div className="row">
        <h1>{title}</h1>
        <ButtonLink to={`${at}/${year}`} look="quiet">
          {t("report.see")}
        </ButtonLink>
      </div>
      <p className="soft">{say(strategy.title)}</p>
      <p>
        <ReportTag state={state} />{" "}
        {report.isOverdue && <Tag tone="bad">{t("report.overdue")}</Tag>}
      </p>
      {saved && <Notice>{t("report.saved")}</Notice>}
      <ul>
        <li>
          {t("report.due")}: {day(report.dueOn)}
        </li>
        {report.approvedOn && (
          <li>
            {t("report.approvedBy", {
              day: day(report.approvedOn),
              minutesNo: report.minutesNo,
            })}
          </li>
        )}
        {report.sentOn && (
          <li>
            {t("report.sentOnDay", {
              day: day(report.sentOn),
              number: report.sentNo,
              to: report.sentTo,
            })}
          </li>
        )}
      </ul>
      {report.events.length > 0 && (
        <>
          <h2>{t("report.next")}</h2>
          <ul>
            {report.events.map((step) => (
              <li key={step}>
                <Link to={step}>{t(`reportStep.${step}`)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("report.texts")}</h2>
      {state === "DRAFT" ? (
        <>
          <p>{t("report.textsText")}</p>
          <Form method="post" {...getFormProps(form)}>
            {sectionKeys.map((key) => (
              <LongTextField
                key={key}
                field={fields[key]}
                label={t(`reportSection.${key}`)}
                rows={6}
                optional
              />
            ))}
            <Button>{t("report.save")}</Button>
          </Form>
        </>
      ) : (
        <p>{t("report.frozen")}</p>
      )}
    </Page>
  );
}
