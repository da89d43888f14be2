import { Link } from "react-router";
import { listReleasedCalls } from "#app/domain/decisions/public-results.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/results.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const group = query.get("group");
  const released = await listReleasedCalls(context.get(appContext), {
    group,
    after: query.get("after"),
  });
  return { ...released, group };
}

export default function Results({ loaderData: { calls, next, group } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  return (
    <Page>
      <title>{`${t("results.title")} – ${t("site.name")}`}</title>
      <h1>{t("results.title")}</h1>
      <p>{t("results.lead")}</p>
      {calls.length === 0 ? (
        <p className="soft">{t("results.none")}</p>
      ) : (
        <ScrollTable label={t("results.title")}>
          <thead>
            <tr>
              <th scope="col">{t("results.call")}</th>
              <th scope="col">{t("results.released")}</th>
              <th scope="col" className="num">
                {t("results.selected")}
              </th>
              <th scope="col" className="num">
                {t("results.reserve")}
              </th>
              <th scope="col" className="num">
                {t("results.granted")}
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ number, title, group: { shortName }, releasedAt, counts }) => (
              <tr key={number}>
                <th scope="row">
                  <Link to={`/calls/${number}/results`}>{say(title)}</Link>
                  <small className="block">
                    {t("call.short", { number })} · <Original>{shortName}</Original>
                  </small>
                </th>
                <td className="day">{releasedAt && formatInstant(releasedAt, locale)}</td>
                <td className="num">{counts.selected}</td>
                <td className="num">{counts.reserve}</td>
                <td className="num">{formatMoney(counts.grantedCents, locale)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {calls.length > 0 && <ExportLinks at="/open-data/results" filter={{ group: group ?? "" }} />}
      {next && (
        <p>
          <Link to={`?${new URLSearchParams({ ...(group && { group }), after: next })}`}>
            {t("results.earlier")}
          </Link>
        </p>
      )}
    </Page>
  );
}
