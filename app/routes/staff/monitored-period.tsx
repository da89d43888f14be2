import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { acceptPeriod, returnPeriod } from "#app/domain/monitoring/check-period.server.ts";
import { returnSchema } from "#app/domain/monitoring/monitoring-schema.ts";
import { staffPeriodPage } from "#app/domain/monitoring/reports.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { daysOf, PeriodTag } from "#app/ui/monitoring/period-state.tsx";
import { ReportRead } from "#app/ui/monitoring/report-read.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/monitored-period.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await staffPeriodPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { t } = context.get(localeContext);
  const { id } = unwrap(await staffPeriodPage(ctx, params));
  const form = await request.formData();
  const act = () => {
    if (form.get("intent") === "accept") return acceptPeriod(ctx, { id });
    if (form.get("intent") !== "return") throw data(null, { status: 400 });
    const typed = parseWithZod(form, { schema: returnSchema });
    return typed.status === "success" ? returnPeriod(ctx, { id, ...typed.value }) : null;
  };
  const result = await act();
  const typed = form.get("why");
  const why = typeof typed === "string" ? typed : "";
  if (!result) return data({ refusal: t("problem.monitoringWhy"), why }, { status: 400 });
  if (!result.ok) return data({ refusal: sentence(context, result.error), why }, { status: 409 });
  return redirect(`/staff/monitoring/${params.id}/periods/${params.n}`);
}

/** What a promoter reports of a period, for staff to accept or to return. */
export default function MonitoredPeriod({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const period = loaderData;
  const title = t("monitoring.nth", { n: period.n });
  const facts = [
    { label: t("monitoring.promoter"), value: <Original>{period.project.promoter}</Original> },
    { label: t("monitoring.days"), value: daysOf(period) },
    { label: t("monitoring.due"), value: period.dueOn },
  ];
  return (
    <Page
      crumbs={[
        { label: t("monitoring.title"), to: "/staff/monitoring" },
        { label: period.project.title, to: `/staff/monitoring/${period.project.id}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      {actionData && <ErrorSummary errors={[{ id: "why", text: actionData.refusal }]} />}
      <div className="row">
        <h1>{title}</h1>
        <PeriodTag state={period.state} />
      </div>
      <div className="card narrow">
        <Facts
          facts={
            period.source ? [...facts, { label: t("period.source"), value: period.source }] : facts
          }
        />
      </div>
      {period.state === "RETURNED" && (
        <div className="note">
          <h2>{t("period.returned")}</h2>
          <p className="typed">
            <Original>{period.returnedWhy}</Original>
          </p>
        </div>
      )}
      {period.state === "OPEN" ? (
        <p className="soft">{t("period.notYet")}</p>
      ) : (
        <ReportRead period={period} />
      )}
      {period.canCheck && (
        <section aria-labelledby="check">
          <h2 id="check">{t("period.check")}</h2>
          <p>{t("period.checkText")}</p>
          <Form method="post">
            <Button name="intent" value="accept">
              {t("period.accept")}
            </Button>
          </Form>
          <Form method="post" noValidate>
            <Labelled id="why" label={t("period.why")} hint={t("period.whyHint")}>
              <textarea
                id="why"
                name="why"
                rows={4}
                defaultValue={actionData?.why}
                aria-describedby="why-hint"
              />
            </Labelled>
            <Button name="intent" value="return" look="quiet">
              {t("period.return")}
            </Button>
          </Form>
        </section>
      )}
    </Page>
  );
}
