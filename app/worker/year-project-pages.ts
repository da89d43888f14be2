import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { counterTotals, reportCounters, totalsBy } from "#app/domain/monitoring/totals.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import {
  facts,
  heading,
  language,
  money,
  none,
  paragraph,
  picturesOf,
  t,
  table,
  type YearPage,
} from "./year-blocks.ts";

const range = (from: string | null, to: string | null) =>
  from === null && to === null ? null : `${from ?? "…"} – ${to ?? "…"}`;

export function projectsPage({ projects }: StrategyYear): YearPage {
  return {
    name: "projektai",
    title: t("strategy.projects"),
    blocks: [
      table(
        {
          caption: t("strategy.projects"),
          heads: [t("project.title"), t("project.promoter"), "Būsena", `>${t("project.support")}`],
          rows: projects.map((project) => [
            project.title.lt,
            project.promoter ?? t("project.noName"),
            t(`projectState.${project.state}`),
            money(project.contractedCents ?? project.grantCents),
          ]),
        },
        "Paskelbtų projektų nėra.",
      ),
      ...projects.flatMap((project) => [
        heading(2, project.title.lt),
        ...facts([
          [t("project.externalNumber"), project.externalNumber],
          [t("project.promoter"), project.promoter ?? t("project.noName")],
          [t("project.partners"), project.partners.map(({ name }) => name).join("; ")],
          ["Būsena", t(`projectState.${project.state}`)],
          [
            t("project.action"),
            project.action && `${project.action.number} ${project.action.title}`,
          ],
          [t("project.period"), range(project.startsOn, project.endsOn)],
          [t("project.startYear"), project.startYear],
          [t("project.location"), project.location],
          [t("project.purpose"), project.purpose],
          [
            t("project.contracted"),
            project.contractedCents === null
              ? null
              : formatMoney(project.contractedCents, language),
          ],
          [
            t("project.grant"),
            project.grantCents === null ? null : formatMoney(project.grantCents, language),
          ],
        ]),
        ...(project.isExample ? [paragraph(t("project.example"))] : []),
        ...(project.story.lt === "" ? [] : [paragraph(project.story.lt)]),
        ...picturesOf(project.pictures),
      ]),
    ],
  };
}

export function monitoringPage({ strategy, projects, reported, year }: StrategyYear): YearPage {
  const counters = counterTotals(reported);
  const reached = totalsBy(reported, ({ indicatorId }) => indicatorId);
  const codes = [...totalsBy(reported, ({ code }) => code)];
  return {
    name: "stebesena",
    title: t("monitoring.title"),
    blocks: [
      paragraph(`Priimtos ataskaitos, kurių laikotarpis baigėsi ${year} m.`),
      heading(2, t("monitoring.counters")),
      table(
        {
          caption: t("monitoring.counters"),
          heads: [t("monitoring.counter"), `>${t("monitoring.reached")}`],
          rows: reportCounters
            .filter((counter) => counters[counter] > 0)
            .map((counter) => [t(`counter.${counter}`), String(counters[counter])]),
        },
        t("monitoring.nothingYet"),
      ),
      heading(2, t("strategy.indicators")),
      table(
        {
          caption: t("strategy.indicators"),
          heads: [
            t("strategy.indicator"),
            t("strategy.code"),
            `>${t("strategy.target")}`,
            `>${t("monitoring.reached")}`,
          ],
          rows: strategy.indicators.map(({ id, title, code, unit, target }) => [
            `${title}${unit === "" ? "" : ` (${unit})`}`,
            code ?? none,
            target === null ? none : String(target),
            String(reached.get(id) ?? none),
          ]),
        },
        "Strategijoje rodiklių nėra.",
      ),
      heading(2, t("monitoring.codes")),
      table(
        {
          caption: t("monitoring.codes"),
          heads: [t("strategy.code"), `>${t("monitoring.reached")}`],
          rows: codes.map(([code, value]) => [code, String(value)]),
        },
        t("monitoring.nothingYet"),
      ),
      heading(2, t("monitoring.projects")),
      table(
        {
          caption: t("monitoring.projects"),
          heads: [t("monitoring.project"), t("monitoring.counter"), `>${t("monitoring.reached")}`],
          rows: projects.flatMap(({ title, reported: own }) =>
            own.map(({ counter, code, value }) => [
              title.lt,
              counter ? t(`counter.${counter}`) : (code ?? none),
              String(value),
            ]),
          ),
        },
        t("monitoring.nothingYet"),
      ),
    ],
  };
}
