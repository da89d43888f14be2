import { data, Form, Link, redirect } from "react-router";
import { askedSum } from "#app/domain/decisions/asked-sum.ts";
import { closeScoring } from "#app/domain/decisions/close-scoring.server.ts";
import { rankingPage } from "#app/domain/decisions/ranking-page.server.ts";
import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { AuditMark } from "#app/ui/audit-mark.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disputed } from "#app/ui/complaints/disputed.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { ListDocuments } from "#app/ui/list-documents.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { LineSection } from "#app/ui/staff/line-section.tsx";
import { PointsChart, SumsChart } from "#app/ui/staff/ranking-charts.tsx";
import { CriteriaLegend, RankingTable } from "#app/ui/staff/ranking-table.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/ranking.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await rankingPage(context.get(appContext), params, askedSum(request.url)));
  const asked = new URL(request.url).searchParams;
  const at = Number(asked.get("page") ?? 1);
  return { ...page, show: asked.get("show") ?? "", page: Number.isInteger(at) ? at : 1 };
}

export async function action({ context, params }: Route.ActionArgs) {
  const result = await closeScoring(context.get(appContext), params);
  if (result.ok) return redirect(`/staff/calls/${params.number}/ranking`);
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data(sentence(context, result.error), { status: 409 });
}

const filters = ["SELECTED", "PARTIAL", "RESERVE", "BELOW_THRESHOLD"] as const;

/** The list as it was computed from the locked sheets; nothing in it is typed. */
export default function Ranking({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { call, list, show, page, reserveUntil, line } = loaderData;
  const title = t("ranking.title");
  const chosen = (list?.computation.places ?? []).filter(
    ({ outcome }) => show === "" || outcome.kind === show,
  );
  const onPage = new Set(chosen.slice((page - 1) * rowsOfPage, page * rowsOfPage));
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData }]} />}
      <div className="row">
        <h1>{title}</h1>
        {list && (
          <Tag tone={list.status === "RELEASED" ? "neutral" : "wait"}>
            {t(`listStatus.${list.status}`)}
          </Tag>
        )}
      </div>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <Disputed n={loaderData.disputes} />
      {!list ? (
        <p>{t("ranking.notYet")}</p>
      ) : (
        <>
          <p className="soft">
            {t("ranking.computed", {
              at: formatInstantSeconds(list.computedAt, locale),
              n: list.computation.sheetCount,
              version: list.computation.call.version,
            })}{" "}
            <span title={list.sha256}>SHA-256 {list.sha256.slice(0, 12)}</span>
          </p>
          <Form method="get" className="toolbar">
            <label>
              {t("staff.show")}
              <select id="show" name="show" defaultValue={show}>
                <option value="">{t("staff.all", { n: list.computation.places.length })}</option>
                {filters.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`ranking.filter.${kind}`)}
                  </option>
                ))}
              </select>
            </label>
            <Button type="submit" look="quiet">
              {t("staff.apply")}
            </Button>
          </Form>
          <Pages count={chosen.length} page={page} show={show} />
          <RankingTable
            computation={list.computation}
            shown={(place) => onPage.has(place)}
            reserveUntil={reserveUntil}
          />
          <LineSection line={line} />
          <PointsChart
            rows={list.computation.places}
            cutIndex={list.computation.line.cutIndex}
            max={maxTotal(list.computation.criteria)}
            threshold={list.computation.rules.thresholdPoints}
          />
          <SumsChart
            rows={list.computation.places}
            cutIndex={list.computation.line.cutIndex}
            budgetCents={list.computation.rules.budgetCents}
          />
          <details>
            <summary>{t("ranking.criteria")}</summary>
            <CriteriaLegend criteria={list.computation.criteria} />
          </details>
          <ExportLinks at={`/staff/calls/${call.number}/exports/ranking`} filter={{ show }} />
          <Rejected rejected={list.computation.rejected} />
          <ListDocuments number={call.number} />
          {list.auditHead && <AuditMark {...list.auditHead} />}
          {(list.status === "DRAFT" || list.status === "PROPOSED") && (
            <div className="toolbar">
              <ButtonLink to={`/staff/calls/${call.number}/decision`}>
                {t("ranking.toBoard")}
              </ButtonLink>
              <Form method="post">
                <Button type="submit" look="quiet">
                  {t("ranking.recompute")}
                </Button>
              </Form>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

const rowsOfPage = 100;

/** Links to the parts of what a filter shows of a long list. */
function Pages({ count, page, show }: { count: number; page: number; show: string }) {
  const t = useT();
  if (count <= rowsOfPage) return null;
  const pages = Array.from({ length: Math.ceil(count / rowsOfPage) }, (_, index) => index + 1);
  return (
    <nav className="row" aria-label={t("ranking.pages")}>
      {pages.map((n) => (
        <Link
          key={n}
          to={`?${show && `show=${encodeURIComponent(show)}&`}page=${n}`}
          aria-current={n === page ? "page" : undefined}
        >
          {t("ranking.page", {
            from: (n - 1) * rowsOfPage + 1,
            to: Math.min(count, n * rowsOfPage),
          })}
        </Link>
      ))}
    </nav>
  );
}

type List = NonNullable<Route.ComponentProps["loaderData"]["list"]>;

function Rejected({ rejected }: Pick<List["computation"], "rejected">) {
  const t = useT();
  const locale = useLocale();
  if (rejected.length === 0) return null;
  return (
    <>
      <h2>{t("ranking.rejected")}</h2>
      <ScrollTable label={t("ranking.rejected")} className="rank cards">
        <thead>
          <tr>
            <th scope="col">{t("staff.number")}</th>
            <th scope="col" className="who">
              {t("staff.applicant")}
            </th>
            <th scope="col" className="num">
              {t("ranking.asked")}
            </th>
            <th scope="col">{t("ranking.unmet")}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ id, registration, applicant, title, requestedCents, unmet }) => (
            <tr key={id}>
              <td className="nowrap">{registration}</td>
              <th scope="row">
                <Original>{applicant}</Original>
                <small className="block">
                  <Original>{title}</Original>
                </small>
              </th>
              <td className="num" data-label={t("ranking.asked")}>
                {formatAmount(requestedCents, locale)}
              </td>
              <td className="long" data-label={t("ranking.unmet")}>
                {t("check.unmetPoint", { point: unmet.point })} <Original>{unmet.text}</Original>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
