import { Link } from "react-router";
import { callChecks } from "#app/domain/checks/call-checks.server.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/checks.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { number } = params;
  const [show, after] = [searchParams.get("show"), searchParams.get("after")];
  return unwrap(await callChecks(context.get(appContext), { number, show, after }));
}

const waiting = new Set(["HANDED_IN", "RETURNED", "answered"]);

/** The proposals of a call to check, by how far each is. */
export default function CallChecks({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { call, filter, filters, rows, next } = loaderData;
  const here = `/staff/calls/${call.number}/checks`;
  const title = t("checks.title");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
        { label: title },
      ]}
    >
      <Title text={`${title} · ${call.number}`} />
      <h1>{title}</h1>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <ul className="row filters" aria-label={t("staff.show")}>
        {filters.map(({ name, n }) => (
          <li key={name}>
            <Link to={`${here}?show=${name}`} aria-current={name === filter ? "true" : undefined}>
              {t(`checks.show.${name}`, { n })}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p className="soft">{t("checks.none")}</p>
      ) : (
        <ScrollTable label={title} className="rank cards">
          <thead>
            <tr>
              <th scope="col">{t("staff.number")}</th>
              <th scope="col" className="who">
                {t("staff.applicant")}
              </th>
              <th scope="col" className="num">
                {t("staff.asked")}
              </th>
              <th scope="col">{t("staff.state")}</th>
              <th scope="col">{t("checks.checker")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {rows.length > 0 && (
        <ExportLinks at={`/staff/calls/${call.number}/exports/checks`} filter={{ show: filter }} />
      )}
      {next && (
        <p>
          <Link to={`${here}?show=${filter}&after=${next}`}>{t("checks.next")}</Link>
        </p>
      )}
    </Page>
  );
}

function Row({ row }: { row: Route.ComponentProps["loaderData"]["rows"][number] }) {
  const t = useT();
  const locale = useLocale();
  const { standing, outcome } = row;
  return (
    <tr>
      <td className="nowrap">
        <Link to={`/staff/proposals/${row.id}/check`}>{row.registration}</Link>
      </td>
      <th scope="row">
        <Original>{row.applicant}</Original>
        <small className="block">
          <Original>{row.title}</Original>
        </small>
        {row.isMember && <Tag>{t("checks.flag.member")}</Tag>}{" "}
        {row.isStarted && <Tag tone="wait">{t("checks.flag.started")}</Tag>}
      </th>
      <td className="num" data-label={t("staff.asked")}>
        {formatAmount(row.requestedCents, locale)}
      </td>
      <td data-label={t("staff.state")}>
        <span>
          <Tag tone={waiting.has(standing) ? "wait" : "plain"}>{t(`check.state.${standing}`)}</Tag>
          {outcome && (
            <small className="block">
              {t(outcome === "ELIGIBLE" ? "check.eligible" : "check.ineligible")}
            </small>
          )}
        </span>
      </td>
      <td data-label={t("checks.checker")}>
        <span>
          <Original>{row.checker ?? "–"}</Original>
          {row.round > 1 && <small className="block">{t("checks.round", { n: row.round })}</small>}
        </span>
      </td>
    </tr>
  );
}
