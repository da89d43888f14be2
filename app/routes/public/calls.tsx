import { Form, Link } from "react-router";
import { listCalls } from "#app/domain/calls/queries.server.ts";
import type { CallPhase } from "#app/domain/calls/window.ts";
import { listGroups } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { CallList } from "#app/ui/call-card.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/calls.ts";

const phases = ["open", "planned", "closed"] as const satisfies CallPhase[];

/** Calls by phase, filtered by the address: `?group=…&state=…`; `after` continues one phase. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const group = query.get("group") || null;
  const state = phases.find((phase) => phase === query.get("state")) ?? null;
  const after = state ? query.get("after") : null;
  const lists = await Promise.all(
    (state ? [state] : phases).map(async (phase) => ({
      phase,
      ...(await listCalls(ctx, { phase, group, after })),
    })),
  );
  return { lists, group, state, groups: await listGroups(ctx), now: ctx.now() };
}

export default function Calls({ loaderData }: Route.ComponentProps) {
  const { lists, group, state, groups, now } = loaderData;
  const t = useT();
  const more = (phase: CallPhase, after: string) =>
    `?${new URLSearchParams({ ...(group && { group }), state: phase, after })}`;
  return (
    <Page>
      <title>{`${t("calls.title")} – ${t("site.name")}`}</title>
      <h1>{t("calls.title")}</h1>
      <p>{t("calls.lead")}</p>

      <Form method="get" className="toolbar">
        <label>
          {t("calls.group")}
          <select name="group" defaultValue={group ?? ""}>
            <option value="">{t("calls.allGroups")}</option>
            {groups.map(({ slug, shortName }) => (
              <option key={slug} value={slug}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("calls.state")}
          <select name="state" defaultValue={state ?? ""}>
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

      {lists.map(({ phase, calls, next }) => (
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
    </Page>
  );
}
