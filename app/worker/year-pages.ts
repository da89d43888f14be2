import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { type YearPageName, yearPageNames } from "#app/domain/archives/year-page-names.ts";
import type { YearPage } from "./year-blocks.ts";
import { callsPage } from "./year-call-page.ts";
import { ledgerPage } from "./year-ledger-page.ts";
import { eventsPage, newsPage, reportPage } from "./year-news-pages.ts";
import { monitoringPage, projectsPage } from "./year-project-pages.ts";
import { amendmentsPage, strategyPage } from "./year-strategy-pages.ts";

const made: Record<YearPageName, (year: StrategyYear) => YearPage> = {
  strategija: strategyPage,
  lesos: ledgerPage,
  pakeitimai: amendmentsPage,
  kvietimai: callsPage,
  projektai: projectsPage,
  stebesena: monitoringPage,
  renginiai: eventsPage,
  naujienos: newsPage,
  ataskaita: reportPage,
};

/** The pages of a year of a strategy, in the order in which they are read. */
export const yearPages = (year: StrategyYear): YearPage[] =>
  yearPageNames.map((name) => made[name](year));
