import { Form, Link } from "react-router";
import { countCalls, listCalls } from "#app/domain/calls/queries.server.ts";
import { searchCalls } from "#app/domain/calls/search-calls.server.ts";
import { searchText } from "#app/domain/calls/search-words.ts";
import type { CallPhase } from "#app/domain/calls/window.ts";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { CallList } from "#app/ui/call-card.tsx";
import { FeedLink } from "#app/ui/feed-link.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/calls.ts";

const phases = ["open", "planned", "closed"] as const satisfies CallPhase[];
const kinds = ["NGO", "BUSINESS", "PUBLIC"] as const;

/** Calls by phase, filtered by the address: `?q=…&group=…&kind=…&state=…`; `after` continues one phase. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const q = searchText(query.get("q") ?? "");
  const group = query.get("group") || null;
  const kind = kinds.find((one) => one === query.get("kind")) ?? null;
  const state = phases.find((phase) => phase === query.get("state")) ?? null;
  const after = state ? query.get("after") : null;

  const found = await searchCalls(ctx, q);
  const filter = { group, kind, ids: found?.ids ?? null };
  const lists = await Promise.all(
    (state ? [state] : phases).map(async (phase) => ({
      phase,
      count: await countCalls(ctx, { phase, ...filter }),
      ...(await listCalls(ctx, { phase, after, ...filter })),
    })),
  );
  return {
    lists,
    asked: { q, group, kind, state },
    isGuess: found?.isGuess ?? false,
    groups: await listGroups(ctx),
    now: ctx.now(),
  };
}

type PageData = Route.ComponentProps["loaderData"];

export default function Calls({ loaderData }: Route.ComponentProps) {
  const { lists, asked, isGuess, now } = loaderData;
  const t = useT();
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  const isFiltered = Object.values(asked).some(Boolean);
  const shown = isFiltered ? lists.filter((list) => list.count > 0) : lists;
  const more = (phase: CallPhase, after: string) => {
    const given = Object.entries({ ...asked, state: phase, after }).filter(([, value]) => value);
    return `?${new URLSearchParams(given.map(([name, value]) => [name, value ?? ""]))}`;
  };
  return (
    <Page>
      <FeedLink path={asked.group ? `/groups/${asked.group}/calls.atom` : "/calls.atom"} />
      <title>{`${t("calls.title")} – ${t("site.name")}`}</title>
      <h1>{t("calls.title")}</h1>
      <p>{t("calls.lead")}</p>
      <Filters {...loaderData} />

      {isFiltered && (
        <output className="block">
          <b>{t("calls.found", { n: count })}</b>
          {isGuess && ` ${t("calls.guess", { q: asked.q })}`}{" "}
          <Link to="/calls">{t("calls.clear")}</Link>
        </output>
      )}
      {isFiltered && count === 0 && (
        <ul>
          <li>{t("calls.try.words")}</li>
          <li>{t("calls.try.filters")}</li>
          <li>
            <Link to="/help">{t("calls.try.ask")}</Link>
          </li>
        </ul>
      )}

      <p className="soft">
        <a
          href={asked.group ? `/groups/${asked.group}/calls.atom` : "/calls.atom"}
          type="application/atom+xml"
        >
          {t("feed.link")}
        </a>
        {" · "}
        <Link to={asked.group ? `/timetable?group=${asked.group}` : "/timetable"}>
          {t("timetable.link")}
        </Link>
        {asked.group && (
          <>
            {" · "}
            <Link to={`/groups/${asked.group}/follow`}>{t("follow.offer")}</Link>
          </>
        )}
      </p>
      {shown.map(({ phase, calls, next }) => (
        <section key={phase} aria-labelledby={phase}>
          <h2 id={phase}>{t(`calls.${phase}`)}</h2>
          {calls.length > 0 ? (
            <CallList calls={calls} now={now} />
          ) : (
            <p className="soft">{t(`calls.none.${phase}`)}</p>
          )}
          {next && (
            <p>
              <Link to={more(phase, next)}>
                {t(phase === "closed" ? "calls.earlier" : "calls.more")}
              </Link>
            </p>
          )}
        </section>
      ))}
      {count > 0 && (
        <ExportLinks
          at="/open-data/calls"
          filter={{
            q: asked.q,
            group: asked.group ?? "",
            kind: asked.kind ?? "",
            state: asked.state ?? "",
          }}
        />
      )}
    </Page>
  );
}

function Filters({ asked, groups }: Pick<PageData, "asked" | "groups">) {
  const t = useT();
  return (
    <search>
      <Form method="get" className="toolbar">
        <label>
          {t("calls.search")}
          <input
            type="search"
            name="q"
            defaultValue={asked.q}
            maxLength={100}
            placeholder={t("calls.searchExample")}
          />
        </label>
        <label>
          {t("calls.group")}
          <select name="group" defaultValue={asked.group ?? ""}>
            <option value="">{t("calls.allGroups")}</option>
            {groups.map(({ slug, shortName }) => (
              <option key={slug} value={slug}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("calls.kind")}
          <select name="kind" defaultValue={asked.kind ?? ""}>
            <option value="">{t("calls.allKinds")}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`calls.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("calls.state")}
          <select name="state" defaultValue={asked.state ?? ""}>
            <option value="">{t("calls.allStates")}</option>
            {phases.map((phase) => (
              <option key={phase} value={phase}>
                {t(`calls.${phase}`)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet">{t("calls.show")}</Button>
      </Form>
    </search>
  );
}
