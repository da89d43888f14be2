import { Form, Link } from "react-router";
import { publicTimetable, timetableGroups } from "#app/domain/timetable/timetable.server.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { TimetableTable } from "#app/ui/timetable/timetable-table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/timetable.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const asked = new URL(request.url).searchParams.get("group") ?? "";
  const groups = await timetableGroups(ctx);
  const group = groups.find(({ slug }) => slug === asked) ?? null;
  return { groups, group, planned: await publicTimetable(ctx, { group: group?.slug ?? null }) };
}

/** Which calls are planned: for what, for whom, how much, from when until when. */
export default function Timetable({ loaderData }: Route.ComponentProps) {
  const { groups, group, planned } = loaderData;
  const t = useT();
  const locale = useLocale();
  const title = t("timetable.title");
  const refreshed = planned.find(({ strategy }) => strategy.refreshedAt)?.strategy.refreshedAt;
  const filter = { group: group?.slug ?? "" };
  const query = group ? `?${new URLSearchParams(filter)}` : "";
  return (
    <Page crumbs={[{ label: t("nav.calls"), to: "/calls" }]}>
      <Title text={title} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={`/timetable/timetable.atom${query}`}
      />
      <h1>{title}</h1>
      <p>{t("timetable.lead")}</p>
      <search>
        <Form className="toolbar no-print">
          <label>
            {t("calls.group")}
            <select name="group" defaultValue={filter.group}>
              <option value="">{t("timetable.all")}</option>
              {groups.map(({ slug, shortName }) => (
                <option key={slug} value={slug}>
                  {shortName}
                </option>
              ))}
            </select>
          </label>
          <Button look="quiet">{t("timetable.show")}</Button>
        </Form>
      </search>
      {planned.length === 0 ? (
        <p className="soft">{t("timetable.none")}</p>
      ) : (
        <TimetableTable planned={planned} />
      )}
      {group && refreshed && (
        <p className="soft">
          {t("timetable.refreshedAt", { day: formatLongDate(refreshed, locale) })}
        </p>
      )}
      <ExportLinks at="/timetable/timetable" filter={filter} />
      <p className="row no-print">
        <a href={`/timetable/timetable.ics${query}`}>{t("timetable.ics")}</a>
        <a href={`/timetable/timetable.atom${query}`} type="application/atom+xml">
          {t("timetable.atom")}
        </a>
        {group && <Link to={`/groups/${group.slug}/follow`}>{t("timetable.follow")}</Link>}
      </p>
    </Page>
  );
}
