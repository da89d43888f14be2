import { Form, Link } from "react-router";
import { logNouns } from "#app/domain/audit/log-rules.ts";
import { readLog } from "#app/domain/audit/read-log.server.ts";
import { normalEmail } from "#app/domain/accounts/account-schema.ts";
import { parseDate } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { isMessage, type Translate } from "#app/i18n/translate.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/log.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const { searchParams } = new URL(request.url);
  const typed = (name: string) => (searchParams.get(name) ?? "").trim().slice(0, 254);
  const [group, about, person, from, to] = ["group", "about", "person", "from", "to"].map(typed);
  const log = unwrap(
    await readLog(context.get(appContext), {
      group: group || null,
      noun: logNouns.find((noun) => noun === about) ?? null,
      person: person ? normalEmail(person) : null,
      from: parseDate(from ?? ""),
      to: parseDate(to ?? ""),
      after: searchParams.get("after"),
    }),
  );
  searchParams.delete("lang");
  if (log.next) searchParams.set("after", log.next);
  return {
    ...log,
    entries: log.entries.map(({ at, ...entry }) => ({
      ...entry,
      at: formatInstantSeconds(at, locale),
    })),
    next: log.next && `?${searchParams}`,
    typed: { group, about, person, from, to },
    badDay: [from, to].some((day) => day && !parseDate(day)),
  };
}

type Loaded = Route.ComponentProps["loaderData"];
type Entry = Loaded["entries"][number];

/** What happened in one sentence; a kind that has no words yet is shown as it is. */
function sentenceOf(t: Translate, { kind, subject, person, role, until }: Entry) {
  const key = `log.${kind}`;
  if (!isMessage(key)) return kind;
  const [ofGroup, ofOrganisation] = [`groupRole.${role}`, `role.${role}`];
  const words = isMessage(ofGroup)
    ? t(ofGroup)
    : isMessage(ofOrganisation)
      ? t(ofOrganisation)
      : "";
  return t(key, {
    subject: subject ?? "–",
    person: person ?? "–",
    role: words.toLowerCase(),
    until: until ?? "",
  });
}

/** The audit log of the groups that the viewer may oversee. */
export default function Log({ loaderData: log }: Route.ComponentProps) {
  const t = useT();
  const title = t("log.title");
  const who = (entry: Entry) => {
    if (entry.by === "applicant") return t("log.applicant");
    if (entry.by === "system") return entry.kind.startsWith("account.") ? "–" : t("log.program");
    return entry.name ?? t("log.unknown");
  };
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
                <td>{who(entry)}</td>
                <td>{sentenceOf(t, entry)}</td>
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
