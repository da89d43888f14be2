import { Link } from "react-router";
import { findResults } from "#app/domain/decisions/public-results.server.ts";
import { hasResolution } from "#app/domain/meetings/public-resolution.server.ts";
import { projectsOfRows } from "#app/domain/projects/projects-of-rows.server.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { AuditMark } from "#app/ui/audit-mark.tsx";
import { Disputed } from "#app/ui/complaints/disputed.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-results.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const after = Number(asked.get("after"));
  const place = Number.isSafeInteger(after) && after > 0 && after < 1_000_000 ? after : 0;
  const n = asked.get("version");
  const version = n !== null && /^[1-9]\d{0,5}$/.test(n) ? Number(n) : null;
  const ctx = context.get(appContext);
  const results = unwrap(await findResults(ctx, params.number, place, version));
  return {
    ...results,
    hasResolution: await hasResolution(ctx, params.number),
    projects: await projectsOfRows(ctx, results.rows),
  };
}

const tones = { SELECTED: "neutral", PARTIAL: "neutral", RESERVE: "wait" } as const;

/** The list that everyone may see: names of the selected and the reserve, numbers of the rest. */
export default function CallResults({ loaderData: call }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { counts, rows, next } = call;
  const [first] = rows;
  const isOld = call.version !== call.versions[0]?.n && call.versions.length > 0;
  return (
    <Page
      crumbs={[
        { label: t("results.title"), to: "/results" },
        { label: t("call.short", { number: call.number }), to: `/calls/${call.number}` },
      ]}
    >
      <title>{`${t("results.of", { title: say(call.title) })} – ${t("site.name")}`}</title>
      <h1>{t("results.of", { title: say(call.title) })}</h1>
      {first && call.releasedAt && (
        <p>
          {t("results.board", {
            date: formatLongDate(first.meetingOn, locale),
            number: first.minutesNo,
            released: formatLongDate(call.releasedAt, locale),
          })}
        </p>
      )}
      {call.hasResolution && (
        <p>
          <Link to={`/calls/${call.number}/resolution`}>{t("resolution.read")}</Link>
        </p>
      )}
      <Versions call={call} />
      <Disputed n={call.disputes} />
      <dl className="counters" aria-label={t("results.summary")}>
        {(
          [
            [t("results.selected"), counts.selected],
            [t("results.reserve"), counts.reserve],
            ...(counts.declined > 0 ? [[t("results.declined"), counts.declined] as const] : []),
            [t("results.notSelected"), counts.notSelected],
            [t("results.ineligible"), counts.ineligible],
            [t("results.granted"), formatMoney(counts.grantedCents, locale)],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ScrollTable label={t("results.listLabel")} className="rank cards">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("results.place")}
            </th>
            <th scope="col" className="who">
              {t("results.applicant")}
            </th>
            <th scope="col" className="num">
              {t("results.points")}
            </th>
            <th scope="col" className="num">
              {t("results.requested")}
            </th>
            <th scope="col" className="num">
              {t("results.granted")}
            </th>
            <th scope="col">{t("results.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.registration}>
              <td className="num" data-label={t("results.place")}>
                {row.place}
              </td>
              <td>
                <strong>
                  <Original>{row.applicant}</Original>
                </strong>
                <br />
                {call.projects[row.registration] ? (
                  <Link to={`/projects/${call.projects[row.registration]}`}>
                    <Original>{row.title}</Original>
                  </Link>
                ) : (
                  <Original>{row.title}</Original>
                )}
                <small className="block">{row.registration}</small>
              </td>
              <td className="num" data-label={t("results.points")}>
                {row.points === null ? "–" : formatPoints(row.points, locale)}
              </td>
              <td className="num" data-label={t("results.requested")}>
                {formatMoney(row.requestedCents, locale)}
              </td>
              <td className="num" data-label={t("results.granted")}>
                {row.grantCents > 0 ? formatMoney(row.grantCents, locale) : "–"}
              </td>
              <td data-label={t("results.outcome")}>
                <Tag
                  tone={row.outcome in tones ? tones[row.outcome as keyof typeof tones] : "plain"}
                >
                  {t(`outcome.${row.outcome}`, { place: row.reservePlace ?? "" })}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {next && (
        <p>
          <Link to={`?${isOld ? `version=${call.version}&` : ""}after=${next}`}>
            {t("results.more")}
          </Link>
        </p>
      )}
      <p>
        <Link to={`/groups/${call.group.slug}/fairness`}>{t("fairness.link")}</Link>
      </p>
      {rows.length > 0 && <ExportLinks at={`/calls/${call.number}/results/results`} />}
      <p className="soft">{t("results.rest")}</p>
      {call.auditHead && <AuditMark {...call.auditHead} />}
    </Page>
  );
}

type Results = Route.ComponentProps["loaderData"];

/** Which version of the list is shown, what it changed and why, and the way to the others; of an only one nothing. */
function Versions({ call }: { call: Results }) {
  const t = useT();
  const locale = useLocale();
  const { version, versions, changed } = call;
  const [newest] = versions;
  if (versions.length < 2 || !newest) return null;
  const shown = versions.find(({ n }) => n === version);
  const day = (at: Date | null) => (at ? formatLongDate(at, locale) : "");
  return (
    <section aria-label={t("results.versions")}>
      <p>
        {t("results.versionOf", { n: version, at: day(shown?.releasedAt ?? null) })}{" "}
        {shown?.changeWhy && <Original>{shown.changeWhy}</Original>}
      </p>
      {version !== newest.n && <p>{t("results.newer")}</p>}
      {changed.length > 0 && (
        <>
          <h2>{t("results.changedTitle")}</h2>
          <ul>
            {changed.map((row) => (
              <li key={row.registration}>
                {row.registration}:{" "}
                {t(`outcome.${row.was.outcome}`, { place: row.was.reservePlace ?? "" })} →{" "}
                {t(`outcome.${row.outcome}`, { place: row.reservePlace ?? "" })}
                {row.grantCents > 0 && `, ${formatMoney(row.grantCents, locale)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="inline">
        {versions
          .filter(({ n }) => n !== version)
          .map(({ n, releasedAt }) => (
            <li key={n}>
              <Link to={n === newest.n ? `/calls/${call.number}/results` : `?version=${n}`}>
                {t("results.versionLink", { n, at: day(releasedAt) })}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
