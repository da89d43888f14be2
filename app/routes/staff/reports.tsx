import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { beginReport } from "#app/domain/reports/begin-report.server.ts";
import { staffReports } from "#app/domain/reports/list-reports.server.ts";
import { beginSchema as schema } from "#app/domain/reports/report-schema.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ReportTag } from "#app/ui/report-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/reports.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffReports(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await staffReports(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { year } = submission.value;
  const result = await beginReport(ctx, { ...params, year });
  if (!result.ok)
    return refused(context, submission, result.error, { "no-year-of-strategy": "year" });
  return redirect(`/staff/strategies/${params.group}/${params.slug}/reports/${year}`);
}

/** The annual reports on a strategy, with the day by which each is sent, and a new one. */
export default function StaffReports({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const [form, fields] = useForm<{ year: string }>({ lastResult: actionData });
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
      ]}
    >
      <Title text={t("reports.title")} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{t("reports.title")}</h1>
      <p className="soft">{say(page.title)}</p>
      {page.reports.length === 0 ? (
        <p>{t("reports.noneStaff")}</p>
      ) : (
        <ScrollTable label={t("reports.title")} className="cards">
          <thead>
            <tr>
              <th scope="col">{t("reports.year")}</th>
              <th scope="col">{t("report.state")}</th>
              <th scope="col">{t("report.due")}</th>
              <th scope="col">{t("report.sentOn")}</th>
            </tr>
          </thead>
          <tbody>
            {page.reports.map(({ year, state, dueOn, isOverdue, sentOn }) => (
              <tr key={year}>
                <th scope="row">
                  <Link to={String(year)}>{t("report.title", { year })}</Link>
                </th>
                <td data-label={t("report.state")}>
                  <ReportTag state={state} />
                </td>
                <td data-label={t("report.due")}>
                  {formatLongDay(dueOn, locale)}{" "}
                  {isOverdue && <Tag tone="bad">{t("report.overdue")}</Tag>}
                </td>
                <td data-label={t("report.sentOn")}>
                  {sentOn ? formatLongDay(sentOn, locale) : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {page.missing.length > 0 && (
        <>
          <h2>{t("report.begin")}</h2>
          <p>{t("report.beginText")}</p>
          <Form method="post" {...getFormProps(form)}>
            <SelectField
              field={fields.year}
              label={t("report.beginYear")}
              options={page.missing.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <Button>{t("report.begin")}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
