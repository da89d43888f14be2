import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import {
  removeIndicator,
  saveIndicator,
  takeOverTargets,
} from "#app/domain/monitoring/indicators.server.ts";
import { makePeriods } from "#app/domain/monitoring/make-periods.server.ts";
import { indicatorSchema } from "#app/domain/monitoring/monitoring-schema.ts";
import { rhythms } from "#app/domain/monitoring/periods.ts";
import { monitoringPage } from "#app/domain/monitoring/reports.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, FormErrors } from "#app/ui/form.tsx";
import { IndicatorForm } from "#app/ui/monitoring/indicator-form.tsx";
import { IndicatorTable } from "#app/ui/monitoring/indicator-table.tsx";
import { PeriodTable } from "#app/ui/monitoring/period-table.tsx";
import { ReachedBars } from "#app/ui/monitoring/reached-bars.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/monitored-project.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await monitoringPage(context.get(appContext), params));
  if (!page.mayManage) throw data(null, { status: 404 });
  const change = new URL(request.url).searchParams.get("change");
  return { ...page, changed: page.indicators.find(({ id }) => id === change) ?? null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const { id } = params;
  const page = `/staff/monitoring/${id}`;
  if (!unwrap(await monitoringPage(ctx, params)).mayManage) throw data(null, { status: 404 });
  const intent = form.get("intent");
  if (intent === "save") {
    const submission = parseWithZod(form, { schema: indicatorSchema });
    if (submission.status !== "success")
      return data({ refusal: "", reply: submission.reply() }, { status: 400 });
    const saved = await saveIndicator(ctx, { id, ...submission.value });
    if (saved.ok) return redirect(page);
    const { data: reply, init } = refused(context, submission, saved.error);
    return data({ refusal: "", reply }, init ?? {});
  }
  const act = () => {
    if (intent === "targets") return takeOverTargets(ctx, { id });
    if (intent === "remove") return removeIndicator(ctx, { id, indicator: form.get("indicator") });
    const months = rhythms.find((one) => String(one) === form.get("months"));
    if (intent === "periods" && months) return makePeriods(ctx, { id, months });
    throw data(null, { status: 400 });
  };
  const result = await act();
  if (result.ok) return redirect(page);
  return data({ refusal: sentence(context, result.error), reply: null }, { status: 409 });
}

/** The indicators and periods of a project as staff keep them. */
export default function MonitoredProject({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { project, indicators, periods, ofStrategy, canTakeOver, changed } = loaderData;
  const [form, fields] = useForm({
    id: "indicator",
    lastResult: actionData?.reply ?? null,
    defaultValue: changed
      ? {
          indicator: changed.id,
          title: changed.title,
          unit: changed.unit,
          target: changed.target === null ? "" : String(changed.target),
          counter: changed.counter ?? "",
          strategy: changed.indicatorId ?? "",
          code: changed.code ?? "",
        }
      : { indicator: "", title: "", unit: "", target: "", counter: "", strategy: "", code: "" },
  });
  const title = project.title;
  return (
    <Page crumbs={[{ label: t("monitoring.title"), to: "/staff/monitoring" }]}>
      <Title text={title} failed={actionData !== undefined} />
      {actionData?.refusal ? (
        <ErrorSummary errors={[{ text: actionData.refusal }]} />
      ) : (
        <FormErrors form={form} />
      )}
      <h1>
        <Original>{title}</Original>
      </h1>
      <p className="soft">
        <Original>{project.promoter}</Original>
        {" · "}
        <Link to={`/staff/projects/${project.id}`}>{t("project.title")}</Link>
      </p>

      <h2>{t("monitoring.periods")}</h2>
      <PeriodTable periods={periods} to={`/staff/monitoring/${project.id}/periods`} />
      {project.hasDays ? (
        <Form method="post" className="toolbar">
          <input type="hidden" name="intent" value="periods" />
          <label>
            {t("monitoring.rhythm")}
            <select name="months" defaultValue="6">
              <option value="3">{t("monitoring.quarters")}</option>
              <option value="6">{t("monitoring.halfYears")}</option>
            </select>
          </label>
          <Button look="quiet">{t("monitoring.makePeriods")}</Button>
        </Form>
      ) : (
        <p className="soft">{t("monitoring.noDays")}</p>
      )}

      <h2>{t("monitoring.indicators")}</h2>
      <p>{t("monitoring.acceptedOnly")}</p>
      <IndicatorTable indicators={indicators} mayChange />
      {canTakeOver && (
        <Form method="post">
          <Button name="intent" value="targets" look="quiet">
            {t("monitoring.takeOver")}
          </Button>
        </Form>
      )}
      <ReachedBars
        title={t("monitoring.bars")}
        rows={indicators.map(({ id, title: label, reached, target }) => ({
          id,
          label,
          value: reached,
          target,
        }))}
      />
      <h2>{t(changed ? "monitoring.changeIndicator" : "monitoring.addIndicator")}</h2>
      <IndicatorForm form={form} fields={fields} ofStrategy={ofStrategy} />
    </Page>
  );
}
