import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { reportSchema } from "#app/domain/monitoring/monitoring-schema.ts";
import {
  mayReport,
  removeEvidence,
  reportPeriod,
} from "#app/domain/monitoring/report-period.server.ts";
import { ownPeriodPage } from "#app/domain/monitoring/reports.server.ts";
import { appContext } from "#app/http/context.ts";
import { keptFiles, receiveEnclosures } from "#app/http/receive-enclosures.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { EnclosureList, faultLines } from "#app/ui/enclosures-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ErrorSummary, worded } from "#app/ui/form.tsx";
import { daysOf, PeriodTag } from "#app/ui/monitoring/period-state.tsx";
import { type RefusedReport, ReportForm } from "#app/ui/monitoring/report-form.tsx";
import { ReportRead } from "#app/ui/monitoring/report-read.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/period.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const period = unwrap(await ownPeriodPage(context.get(appContext), params));
  return { period, isSaved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id, n } = params;
  const allowed = await mayReport(ctx, params);
  const place = `period ${id} ${n}`;
  const may = allowed.ok && allowed.value;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may });
  unwrap(allowed);
  const page = `/my/projects/${id}/periods/${n}`;
  const removed = form.get("remove");
  if (typeof removed === "string") {
    unwrap(await removeEvidence(ctx, { id, n, file: removed }));
    return redirect(page);
  }
  const again = async (
    status: number,
    refusal: string,
    errors: Record<string, string[]> = {},
    left = files,
  ) => {
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const kept = await keptFiles(ctx, place, left);
    return data({ refusal, typed, errors, kept, faults, isOutdated: false }, { status });
  };
  const submission = parseWithZod(form, { schema: reportSchema });
  if (submission.status !== "success") {
    const { error } = submission.reply();
    return again(
      400,
      "",
      Object.fromEntries(Object.entries(error ?? {}).map(([k, v]) => [k, v ?? []])),
    );
  }
  if (faults.length > 0) return again(400, "");
  const submit = form.get("intent") === "submit";
  const saved = await reportPeriod(ctx, { id, n, ...submission.value, files, submit });
  if (!saved.ok) {
    const refused = await again(409, sentence(context, saved.error));
    const isOutdated = saved.error.code === "monitoring-changed";
    return data({ ...refused.data, isOutdated }, { status: 409 });
  }
  // What was sent is kept, the files too.
  if (saved.value.why) return again(409, sentence(context, { code: saved.value.why }), {}, []);
  return redirect(`${page}?saved`);
}

/** A period as its promoter reports it. */
export default function OwnPeriod({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { period, isSaved } = loaderData;
  const refused = actionData as
    | (RefusedReport & { refusal: string; isOutdated: boolean })
    | undefined;
  const lines = refused
    ? [
        ...(refused.refusal ? [{ text: refused.refusal }] : []),
        ...Object.entries(refused.errors).flatMap(([id, errors]) =>
          errors.map((error) => ({ id, text: worded(t, error) })),
        ),
        ...faultLines(t, locale, refused.faults),
      ]
    : [];
  const title = t("monitoring.nth", { n: period.n });
  return (
    <Page crumbs={[{ label: t("monitoring.title"), to: `/my/projects/${params.id}/periods` }]}>
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <div className="row">
        <h1>{title}</h1>
        <PeriodTag state={period.state} />
      </div>
      {isSaved && !refused && (
        <p className="notice">
          {t(period.state === "SUBMITTED" ? "period.submitted" : "period.saved")}
        </p>
      )}
      <div className="card narrow">
        <Facts
          facts={[
            { label: t("monitoring.project"), value: <Original>{period.project.title}</Original> },
            { label: t("monitoring.days"), value: daysOf(period) },
            { label: t("monitoring.due"), value: period.dueOn },
          ]}
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
      {period.canWrite ? (
        <>
          {refused?.isOutdated && (
            <details className="card" open>
              <summary>{t("period.storedNow")}</summary>
              <ReportRead period={period} />
            </details>
          )}
          {period.files.length > 0 && <h2>{t("period.evidence")}</h2>}
          {period.files.map((file) => (
            <Form method="post" className="row" key={file.id}>
              <EnclosureList files={[file]} />
              <Button name="remove" value={file.id} look="plain">
                {t("monitoring.remove")} <span className="hidden">{file.name}</span>
              </Button>
            </Form>
          ))}
          <ReportForm period={period} refused={refused} />
        </>
      ) : (
        <ReportRead period={period} />
      )}
    </Page>
  );
}
