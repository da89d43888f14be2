import { Form, Link } from "react-router";
import { logNouns } from "#app/domain/audit/log-rules.ts";
import { logFilter, typedIn } from "#app/domain/audit/log-filter.ts";
import { readLog } from "#app/domain/audit/read-log.server.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { whatHappened, whoActed } from "#app/i18n/log-sentence.ts";
import { Button } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/log.ts";

const names = ["group", "about", "person", "from", "to"] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const { searchParams } = new URL(request.url);
  const log = unwrap(
    await readLog(context.get(appContext), {
      ...logFilter(searchParams),
      after: searchParams.get("after"),
    }),
  );
  const typed = Object.fromEntries(
    names.map((name) => [name, typedIn(searchParams, name)]),
  ) as Record<(typeof names)[number], string>;
  searchParams.delete("lang");
  if (log.next) searchParams.set("after", log.next);
  return {
    ...log,
    entries: log.entries.map(({ at, ...entry }) => ({
      ...entry,
      at: formatInstantSeconds(at, locale),
    })),
    next: log.next && `?${searchParams}`,
    typed,
    badDay: [typed.from, typed.to].some((day) => day && !parseDate(day)),
  };
}

type Loaded = Route.ComponentProps["loaderData"];

/** The audit log of the groups that the viewer may oversee. */
export default function Log({ loaderData: log }: Route.ComponentProps) {
  const t = useT();
  const title = t("log.title");
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("log.lead")}</p>
      <Filter groups={log.groups} system={log.system} typed={log.typed} />
      {log.badDay && <p className="soft">{t("log.badDay")}</p>}
      {log.entries.length === 0 ? (
        <p className="soft">{t("log.none")}</p>
      ) : (
        <ScrollTable label={title} className="dense">
          <thead>
            <tr>
              <th scope="col">{t("log.when")}</th>
              <th scope="col">{t("log.who")}</th>
              <th scope="col" className="who">
                {t("log.what")}
              </th>
              <th scope="col">{t("log.group")}</th>
              <th scope="col">{t("log.place")}</th>
            </tr>
          </thead>
          <tbody>
            {log.entries.map((entry) => (
              <tr key={entry.id}>
                <td className="nowrap">{entry.at}</td>
                <td>{whoActed(t, entry)}</td>
                <td>{whatHappened(t, entry)}</td>
                <td>{entry.group ?? t("log.program")}</td>
                <td className="nowrap">
                  {entry.seal && (
                    <>
                      {entry.seal.n}{" "}
                      <code title={entry.seal.hash}>{entry.seal.hash.slice(0, 8)}</code>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {log.entries.length > 0 && <ExportLinks at="/audit/exports/log" filter={log.typed} />}
      {log.next && (
        <p>
          <Link to={log.next}>{t("staff.earlier")}</Link>
        </p>
      )}
    </Page>
  );
}

function Filter({ groups, system, typed }: Pick<Loaded, "groups" | "system" | "typed">) {
  const t = useT();
  return (
    <Form method="get" className="toolbar">
      <label>
        {t("log.group")}
        <select name="group" defaultValue={typed.group}>
          <option value="">{t("log.all")}</option>
          {system && <option value="system">{t("log.system")}</option>}
          {groups.map(({ slug, shortName }) => (
            <option key={slug} value={slug}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("log.noun")}
        <select name="about" defaultValue={typed.about}>
          <option value="">{t("log.allNouns")}</option>
          {logNouns.map((noun) => (
            <option key={noun} value={noun}>
              {t(`log.noun.${noun}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("log.person")}
        <input type="email" name="person" defaultValue={typed.person} />
      </label>
      <label>
        {t("log.from")}
        <input name="from" defaultValue={typed.from} placeholder="2027-01-01" size={10} />
      </label>
      <label>
        {t("log.to")}
        <input name="to" defaultValue={typed.to} placeholder="2027-12-31" size={10} />
      </label>
      <Button look="quiet">{t("log.show")}</Button>
    </Form>
  );
}
