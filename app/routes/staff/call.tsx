import { data, Form, Link, redirect } from "react-router";
import { staffCallPage } from "#app/domain/calls/staff-call-page.server.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { DivergenceTag } from "#app/ui/staff/divergence.tsx";
import { NextActBox } from "#app/ui/staff/next-act.tsx";
import { CallStatusTag, ProposalStatusTag } from "#app/ui/staff/status-tags.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await staffCallPage(context.get(appContext), params));
  const state = new URL(request.url).searchParams.get("state") ?? "";
  return { ...page, state };
}

const acts = { start: startEvaluation, close: closeScoring };

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  const typed = form.get("until");
  const until = typeof typed === "string" ? parseDate(typed) : null;
  const act = intent === "start" || intent === "close" ? acts[intent] : null;
  if (!act) throw data(null, { status: 400 });
  const result = await act(context.get(appContext), { ...params, ...(until && { until }) });
  if (!result.ok && result.error.code === "not-found") throw data(null, { status: 404 });
  if (!result.ok) return data(sentence(context, result.error), { status: 409 });
  return redirect(`/staff/calls/${params.number}${intent === "close" ? "/ranking" : ""}`);
}

export default function StaffCall({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, proposals, list, act, state } = loaderData;
  const states = [...new Set(proposals.map(({ status }) => status))];
  const shown = proposals.filter(({ status }) => state === "" || status === state);
  const title = say(call.title);
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }]}>
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData }]} />}
      <div className="row">
        <h1>{title}</h1>
        <CallStatusTag status={call.status} list={list} />
      </div>
      <p className="soft">
        {t("call.short", { number: call.number })} ·{" "}
        {t("staff.call.closes", { deadline: formatDeadline(call.closesAt, locale) })} ·{" "}
        {t("staff.call.budget", { sum: formatMoney(call.rules.budgetCents, locale) })}
      </p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      {call.status === "PUBLISHED" && (
        <div className="row">
          <ButtonLink to={`/staff/calls/${call.number}/extend`} look="plain">
            {t("extend.title")}
          </ButtonLink>
          <ButtonLink to={`/staff/calls/${call.number}/amend`} look="plain">
            {t("amend.title")}
          </ButtonLink>
          <ButtonLink to={`/staff/calls/${call.number}/versions`} look="plain">
            {t("versions.title")}
          </ButtonLink>
        </div>
      )}
      {["PLANNED", "PUBLISHED", "EVALUATION"].includes(call.status) && !call.isPartial && (
        <p>
          <Link to={`/staff/calls/${call.number}/cancel`}>{t("cancelCall.title")}</Link>
        </p>
      )}
      <NextActBox
        act={act}
        number={call.number}
        isPartial={call.isPartial}
        until={loaderData.until}
      />
      <p>
        <Link to={`/staff/calls/${call.number}/extensions`}>{t("extensions.link")}</Link> ·{" "}
        <Link to={`/staff/calls/${call.number}/archives`}>{t("archives.title")}</Link>
      </p>

      <h2>{t("staff.proposals.title")}</h2>
      <Form method="get" className="toolbar">
        <label>
          {t("staff.show")}
          <select id="state" name="state" defaultValue={state}>
            <option value="">{t("staff.all", { n: proposals.length })}</option>
            {states.map((status) => (
              <option key={status} value={status}>
                {t(`proposalStatus.${status}`)} (
                {proposals.filter((one) => one.status === status).length})
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button quiet">
          {t("staff.apply")}
        </button>
      </Form>
      {shown.length === 0 ? (
        <p className="soft">{t("staff.proposals.none")}</p>
      ) : (
        <ScrollTable label={t("staff.proposals.title")} className="rank cards">
          <thead>
            <tr>
              <th scope="col">{t("staff.number")}</th>
              <th scope="col" className="who">
                {t("staff.applicant")}
              </th>
              <th scope="col" className="num">
                {t("staff.asked")}
              </th>
              <th scope="col">{t("staff.sheets")}</th>
              <th scope="col">{t("staff.state")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, registration, applicant, progress, ...proposal }) => (
              <tr key={id}>
                <td className="nowrap">
                  <Link to={`/staff/proposals/${id}`}>{registration}</Link>
                </td>
                <th scope="row">
                  <Original>{applicant}</Original>
                  <small className="block">
                    <Original>{proposal.title}</Original>
                  </small>
                </th>
                <td className="num" data-label={t("staff.asked")}>
                  {formatAmount(proposal.requestedCents, locale)}
                </td>
                <td data-label={t("staff.sheets")}>
                  <span>
                    {progress.active === 0
                      ? "–"
                      : t("staff.sheetsOf", { n: progress.submitted, of: progress.needed })}
                    {progress.divergence && (
                      <span className="block">
                        <DivergenceTag {...progress} />
                      </span>
                    )}
                  </span>
                </td>
                <td data-label={t("staff.state")}>
                  <ProposalStatusTag status={proposal.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {shown.length > 0 && (
        <ExportLinks at={`/staff/calls/${call.number}/exports/proposals`} filter={{ state }} />
      )}
    </Page>
  );
}
