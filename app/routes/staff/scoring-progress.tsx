import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { changeScoringTerm } from "#app/domain/evaluation/change-scoring-term.server.ts";
import { scoringProgress } from "#app/domain/evaluation/scoring-progress.server.ts";
import { scoringTermSchema as schema } from "#app/domain/evaluation/scoring-term.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { PaceChart } from "#app/ui/staff/pace-chart.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/scoring-progress.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await scoringProgress(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await scoringProgress(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeScoringTerm(ctx, { ...submission.value, ...params });
  if (!result.ok)
    return refused(context, submission, result.error, { "scoring-term-past": "until" });
  return redirect(`/staff/calls/${params.number}/progress`);
}

type PageData = Route.ComponentProps["loaderData"];

/** How far the scoring of a call is, by evaluator and by proposal, without a single point. */
export default function ScoringProgress({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, forecast, until } = page;
  const [form, fields] = useForm<Record<"until" | "reason", string>>({
    lastResult: actionData,
    defaultValue: { until: until ?? "", reason: "" },
  });
  const title = t("progress.title");
  const day = (iso: string | null) => (iso ? formatLongDay(iso, locale) : "–");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <div className="card narrow">
        <p>
          <strong>{until ? t("progress.until", { day: day(until) }) : t("progress.noTerm")}</strong>
        </p>
        <p>
          {t(`progress.forecast.${forecast.state}`, {
            n: forecast.submitted,
            of: forecast.needed,
            day: day(forecast.endsOn),
          })}
        </p>
      </div>
      {page.isOpen && (
        <details open={actionData !== undefined}>
          <summary>{t("progress.change")}</summary>
          <Form method="post" id={form.id} noValidate>
            <TextField field={fields.until} type="date" label={t("progress.newTerm")} />
            <LongTextField
              field={fields.reason}
              label={t("progress.reason")}
              hint={t("progress.reasonHint")}
              rows={3}
            />
            <Button look="quiet">{t("progress.save")}</Button>
          </Form>
        </details>
      )}
      {page.proposals.length === 0 ? (
        <p className="soft">{t("assign.noProposals")}</p>
      ) : (
        <>
          <PaceChart forecast={forecast} from={page.from} today={page.today} until={until} />
          {forecast.days.length > 0 && <Days page={page} />}
          <h2>{t("progress.evaluators")}</h2>
          <Evaluators page={page} />
          <ExportLinks at={`/staff/calls/${call.number}/exports/evaluators`} />
          <h2>{t("progress.proposals")}</h2>
          <Proposals page={page} />
          <ExportLinks at={`/staff/calls/${call.number}/exports/progress`} />
          {call.isPartial && <p className="soft">{t("progress.partial")}</p>}
        </>
      )}
    </Page>
  );
}

function Days({ page: { forecast } }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <details>
      <summary>{t("progress.days")}</summary>
      <ScrollTable label={t("progress.days")} className="dense">
        <thead>
          <tr>
            <th scope="col">{t("progress.day")}</th>
            <th scope="col" className="num">
              {t("progress.inAll")}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.days.map(({ day, total }) => (
            <tr key={day}>
              <th scope="row">{formatLongDay(day, locale)}</th>
              <td className="num">{total}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}

const counts = ["assigned", "declared", "started", "submitted", "recused"] as const;

function Evaluators({ page }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={t("progress.evaluators")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("progress.evaluator")}</th>
          {counts.map((key) => (
            <th key={key} scope="col" className="num">
              {t(`progress.${key}`)}
            </th>
          ))}
          <th scope="col">{t("progress.lastDay")}</th>
        </tr>
      </thead>
      <tbody>
        {page.evaluators.map(({ id, name, lastDay, ...one }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {counts.map((key) => (
              <td key={key} className="num" data-label={t(`progress.${key}`)}>
                {one[key]}
              </td>
            ))}
            <td data-label={t("progress.lastDay")}>
              {lastDay ? formatLongDay(lastDay, locale) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Proposals({ page }: { page: PageData }) {
  const t = useT();
  return (
    <ScrollTable label={t("progress.proposals")} className="dense cards">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("progress.proposal")}
          </th>
          <th scope="col" className="num">
            {t("progress.sheets")}
          </th>
          <th scope="col" className="num">
            {t("progress.declarations")}
          </th>
          <th scope="col" className="num">
            {t("progress.recused")}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.proposals.map(({ id, registration, applicant, ...one }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/staff/proposals/${id}`}>{registration}</Link>
              <small className="block">
                <Original>{applicant}</Original>
              </small>
            </th>
            <td className="num" data-label={t("progress.sheets")}>
              {t("progress.of", { n: one.submitted, of: one.needed })}
            </td>
            <td className="num" data-label={t("progress.declarations")}>
              {t("progress.of", { n: one.declared, of: one.assigned })}
            </td>
            <td className="num" data-label={t("progress.recused")}>
              {one.recused}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
