import { Link } from "react-router";
import { findStrategy, listProjects } from "#app/domain/strategies/queries.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ActionChart } from "#app/ui/strategy/action-chart.tsx";
import { Acts } from "#app/ui/strategy/acts.tsx";
import { Documents } from "#app/ui/strategy/documents.tsx";
import { Funding } from "#app/ui/strategy/funding.tsx";
import { Goals } from "#app/ui/strategy/goals.tsx";
import { Indicators } from "#app/ui/strategy/indicators.tsx";
import { Projects } from "#app/ui/strategy/projects.tsx";
import { TerritoryMap } from "#app/ui/strategy/territory-map.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/strategy.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const strategy = unwrap(await findStrategy(ctx, params.group, params.slug));
  const after = new URL(request.url).searchParams.get("after");
  return {
    strategy,
    brand: strategy.brand,
    ...(await listProjects(ctx, strategy.id, after)),
  };
}

/** A strategy as its sources have it: from goals to actions, with every figure and contradiction. */
export default function StrategyPage({ loaderData }: Route.ComponentProps) {
  const { strategy, projects, next } = loaderData;
  const t = useT();
  const say = useLocalText();
  const at = `/strategies/${strategy.group.slug}/${strategy.slug}`;
  const actions = strategy.goals
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.actions);
  return (
    <Page
      crumbs={[
        { label: t("strategies.title"), to: "/strategies" },
        { label: strategy.group.shortName, to: `/groups/${strategy.group.slug}` },
      ]}
    >
      <title>{`${say(strategy.title)} – ${t("site.name")}`}</title>
      <h1>{say(strategy.title)}</h1>
      <p className="soft">
        <Original>{strategy.group.name}</Original>, {strategy.periodFrom}–{strategy.periodTo} ·{" "}
        {t(`strategyState.${strategy.state}`)}
      </p>

      <h2>{t("strategy.goals")}</h2>
      <Goals goals={strategy.goals} total={strategy.total} />
      <ActionChart actions={actions} />
      <ul>
        {(
          [
            [`${at}/ledger`, "ledger.link"],
            [`${at}/indicators`, "monitoring.reachedTitle"],
            [`${at}/reports`, "reports.link"],
            [`${at}/versions`, "strategyVersions.link"],
            [`/timetable?group=${strategy.group.slug}`, "timetable.link"],
            [`/calls?group=${strategy.group.slug}`, "strategy.calls"],
          ] as const
        ).map(([to, label]) => (
          <li key={to}>
            <Link to={to}>{t(label)}</Link>
          </li>
        ))}
      </ul>

      {strategy.funding.length > 0 && (
        <Funding funding={strategy.funding} totalCents={strategy.fundingCents} />
      )}
      {strategy.remarks.length > 0 && (
        <div className="note">
          <h2>{t("strategy.remarks")}</h2>
          <p>{t("strategy.remarksText")}</p>
          <Lines texts={strategy.remarks} />
        </div>
      )}
      {strategy.indicators.length > 0 && <Indicators indicators={strategy.indicators} />}
      {projects.length > 0 && <Projects projects={projects} />}
      {next && (
        <p>
          <Link to={`?${new URLSearchParams({ after: next })}`}>{t("strategy.moreProjects")}</Link>
        </p>
      )}
      {strategy.acts.length > 0 && <Acts acts={strategy.acts} />}
      {strategy.documents.length > 0 && (
        <>
          <h2>{t("strategyDocuments.title")}</h2>
          <Documents documents={strategy.documents} />
        </>
      )}

      {strategy.targetGroups.length > 0 && (
        <>
          <h2>{t("strategy.targetGroups")}</h2>
          <Lines texts={strategy.targetGroups} />
        </>
      )}
      {(strategy.territory || strategy.map) && (
        <>
          <h2>{t("strategy.territory")}</h2>
          {strategy.territory && <Paragraphs texts={strategy.territory.split("\n")} />}
          {strategy.map && <TerritoryMap drawing={strategy.map} source={strategy.mapSource} />}
        </>
      )}
      {strategy.adminActivities.length > 0 && (
        <>
          <h2>{t("strategy.admin")}</h2>
          <Lines texts={strategy.adminActivities} />
        </>
      )}
      {strategy.context.length > 0 && (
        <details>
          <summary>{t("strategy.context")}</summary>
          <Paragraphs texts={strategy.context} />
        </details>
      )}
      {strategy.source && <p className="soft">{t("strategy.from", { source: strategy.source })}</p>}
    </Page>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <Original>{text}</Original>
        </li>
      ))}
    </ul>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text}>
      <Original>{text}</Original>
    </p>
  ));
}
