import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { type YearPageName, yearPageNames } from "#app/domain/archives/year-page-names.ts";
import type { Cell, Column, Table } from "#app/domain/exports/table.ts";
import { safeName } from "#app/domain/documents/proposal-archive.ts";
import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { counterTotals, reportCounters, totalsBy } from "#app/domain/monitoring/totals.ts";
import {
  freedCents,
  leftCents,
  type LedgerLine,
  type Step,
} from "#app/domain/strategies/ledger.ts";
import { type ContentChange, isSum } from "#app/domain/strategies/compare-contents.ts";
import { formatInstant, formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { isMessage, translator } from "#app/i18n/translate.ts";

const language = "lt";
const t = translator(language);
const none = "–";

/** A page of the archive of a year: its content is drawn as HTML and, with all others, as a PDF. */
export interface YearPage {
  /** Name of its file without the end. */
  name: YearPageName;
  title: string;
  blocks: PageBlock[];
}

/** What stands on a page and not in the PDF: pictures and the way to files beside it. */
export type PageBlock =
  | DocumentBlock
  | { type: "picture"; id: string; alt: string; author: string; width: number; height: number }
  | { type: "files"; files: readonly { name: string; label: string }[] };

/** Where a picture is in the archive. */
export const pictureName = (id: string) => `nuotraukos/${id}.webp`;

/** Where the files of an event are in the archive, in their order; what is withheld is not there. */
export const materialNames = ({ event, materials }: StrategyYear["events"][number]) =>
  materials
    .filter(({ isWithheld }) => !isWithheld)
    .map(({ id, name }, index) => {
      const folder = `renginiai/${vilniusDay(event.startsAt)}_${event.id.slice(-6)}`;
      return { id, label: name, name: `${folder}/${index + 1}_${safeName(name)}` };
    });

/** Where the documents of a strategy are in the archive: those that were there by its end; what is withheld is not. */
export const documentNames = ({ strategy: { documents }, until }: StrategyYear) =>
  documents
    .filter(({ isWithheld, addedAt }) => !isWithheld && addedAt !== null && addedAt <= until)
    .map(({ id, title, name }, index) => ({
      id,
      label: `${title} (${name})`,
      name: `dokumentai/${index + 1}_${safeName(name)}`,
    }));

/** Where the files of a call are in the archive. */
export const callFiles = ({ call, results, resolution }: StrategyYear["calls"][number]) => {
  const at = `kvietimai/${call.number}`;
  return {
    form: `${at}/forma.pdf`,
    results: results ? ([`${at}/rezultatai.xlsx`, `${at}/rezultatai.csv`] as const) : [],
    resolution: resolution.length > 0 ? `${at}/sprendimas.html` : null,
  };
};

interface Picture {
  id: string;
  alt: string;
  author: string;
  width: number;
  height: number;
}

const picturesOf = (pictures: readonly Picture[]): PageBlock[] =>
  pictures.map(({ id, alt, author, width, height }) => ({
    type: "picture",
    ...{ id, alt, author, width, height },
  }));

const filesOf = (files: readonly { name: string; label: string }[]): PageBlock[] =>
  files.length > 0 ? [{ type: "files", files }] : [];

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const heading = (level: 2 | 3, text: string): Block => ({ type: "heading", level, text });

/** What of a list of facts is known. */
function facts(
  items: readonly (readonly [label: string, value: string | number | null])[],
): Block[] {
  const known = items.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [{ label, value: String(value) }],
  );
  return known.length > 0 ? [{ type: "facts", items: known }] : [];
}

interface Rows {
  caption: string;
  /** The first names its row; those marked with > are figures. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
}

/** A table; a paragraph that says so where it would be empty. */
function table({ caption, heads, rows, total }: Rows, ifNone: string): Block {
  if (rows.length === 0) return paragraph(ifNone);
  return {
    type: "table",
    caption,
    dense: heads.length > 5,
    columns: heads.map((head, index) => ({
      label: head.replace(/^>/, ""),
      align: head.startsWith(">") ? "right" : "left",
      share: index === 0 ? 3 : head.startsWith(">") ? 1.6 : 2,
      namesRow: index === 0,
    })),
    rows: rows.map((row) => [...row]),
    total: total ? [...total] : null,
  };
}

const money = (cents: number | null) => (cents === null ? none : formatAmount(cents, language));

function cell(value: Cell, { kind }: Column): string {
  if (value === null || value === "") return none;
  if (value instanceof Date) return formatInstant(value, language);
  return kind === "money" || kind === "points"
    ? formatAmount(Number(value), language)
    : String(value);
}

/** A list that is handed out elsewhere, with the columns that are named. */
const ofTable = ({ columns, rows }: Table, caption: string, keys: readonly string[]): Block => {
  const shown = keys.flatMap((key) => {
    const index = columns.findIndex((column) => column.key === key);
    const column = columns[index];
    return column ? [{ index, column }] : [];
  });
  return table(
    {
      caption,
      heads: shown.map(({ column: { head, kind } }) =>
        kind === "text" || kind === "day" ? head : `>${head}`,
      ),
      rows: rows.map((row) => shown.map(({ index, column }) => cell(row[index] ?? null, column))),
    },
    none,
  );
};

function strategyPage(year: StrategyYear): YearPage {
  const { strategy } = year;
  const files = filesOf(documentNames(year));
  const kindOf = (kind: string) => {
    const key = `strategy.act.${kind}`;
    return isMessage(key) ? t(key) : kind;
  };
  return {
    name: "strategija",
    title: strategy.title.lt,
    blocks: [
      ...facts([
        ["Grupė", strategy.group.name],
        ["Laikotarpis", `${strategy.periodFrom}–${strategy.periodTo}`],
        [t("strategy.territory"), strategy.territory],
      ]),
      ...(strategy.targetGroups.length > 0
        ? [
            heading(2, t("strategy.targetGroups")),
            { type: "list" as const, numbered: false, items: strategy.targetGroups },
          ]
        : []),
      heading(2, t("strategy.funding")),
      table(
        {
          caption: t("strategy.funding"),
          heads: [t("strategy.source"), `>${t("strategy.sum")}`],
          rows: strategy.funding.map(({ name, cents }) => [name.lt, money(cents)]),
          total: [t("strategy.total"), money(strategy.fundingCents)],
        },
        "Finansavimo šaltiniai nenurodyti.",
      ),
      heading(2, t("strategy.acts")),
      table(
        {
          caption: t("strategy.acts"),
          heads: [t("strategy.what"), t("strategy.kind"), t("strategy.date"), t("strategy.number")],
          rows: strategy.acts.map(({ title, kind, day, dateText, number }) => [
            title,
            kindOf(kind),
            day ?? dateText ?? none,
            number ?? none,
          ]),
        },
        "Dokumentų nėra.",
      ),
      ...files,
    ],
  };
}

const step = ({ n, cents, unknown }: Step) =>
  n === 0 ? none : `${unknown === n ? none : money(cents)} (${n})`;

const lineCells = (line: LedgerLine) => [
  `${money(line.plannedCents)}${line.plannedProjects === null ? "" : ` (${line.plannedProjects})`}`,
  step(line.called),
  step(line.asked),
  step(line.selected),
  step(line.contracted),
  step(line.paid),
  freedCents(line) > 0 ? money(freedCents(line)) : none,
  money(leftCents(line)),
];

function ledgerPage({ ledger, until }: StrategyYear): YearPage {
  const actions = ledger.goals
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.actions);
  return {
    name: "lesos",
    title: t("ledger.title"),
    blocks: [
      paragraph(
        `${formatInstant(until, language)} duomenys, sumos eurais; skliaustuose – projektų, kvietimų ar pasiūlymų skaičius.`,
      ),
      table(
        {
          caption: t("ledger.title"),
          heads: [
            t("strategy.action"),
            ...(
              [
                "planned",
                "called",
                "asked",
                "selected",
                "contracted",
                "paid",
                "freed",
                "left",
              ] as const
            ).map((one) => `>${t(`ledger.${one}`)}`),
          ],
          rows: [
            ...actions.map(({ number, title, line }) => [`${number} ${title}`, ...lineCells(line)]),
            ...(ledger.elsewhere ? [[t("ledger.elsewhere"), ...lineCells(ledger.elsewhere)]] : []),
          ],
          total: [t("strategy.total"), ...lineCells(ledger.total)],
        },
        t("strategy.noActions"),
      ),
      heading(2, t("ledger.how")),
      {
        type: "list",
        numbered: false,
        items: (
          ["called", "asked", "selected", "contracted", "paid", "freed", "left"] as const
        ).map((one) => `${t(`ledger.${one}`)}. ${t(`ledger.${one}Text`)}`),
      },
    ],
  };
}

const linksOfCall = ({ form, results, resolution }: ReturnType<typeof callFiles>) => [
  { name: form, label: "Paraiškos forma (PDF)" },
  ...results.map((name) => ({ name, label: `Rezultatai (${name.split(".").at(-1)})` })),
  ...(resolution ? [{ name: resolution, label: "Valdybos sprendimas" }] : []),
];

function callsPage({ calls }: StrategyYear): YearPage {
  return {
    name: "kvietimai",
    title: "Kvietimai",
    blocks: [
      ...(calls.length === 0 ? [paragraph("Šiais metais kvietimų nebuvo.")] : []),
      ...calls.flatMap((one) => {
        const { call, record, results } = one;
        return [
          heading(2, `${call.number} ${call.title.lt}`),
          ...facts([
            ["Būsena", t(`callState.${call.state}`)],
            ["Veiksmas", `${call.action.number} ${call.action.title}`],
            ["Atvertas", formatInstant(call.opensAt, language)],
            ["Uždarytas", formatInstant(call.closesAt, language)],
            [
              "Suma",
              record.budgetCents === null ? null : formatMoney(record.budgetCents, language),
            ],
          ]),
          ...(results
            ? [
                ofTable(results, `Kvietimo ${call.number} rezultatai`, [
                  "applicant",
                  "title",
                  "points",
                  "requested",
                  "granted",
                  "outcome",
                ]),
              ]
            : [paragraph("Rezultatai nepaskelbti.")]),
          ...filesOf(linksOfCall(callFiles(one))),
        ];
      }),
    ],
  };
}

const range = (from: string | null, to: string | null) =>
  from === null && to === null ? null : `${from ?? "…"} – ${to ?? "…"}`;

function projectsPage({ projects }: StrategyYear): YearPage {
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

function monitoringPage({ strategy, projects, reported, year }: StrategyYear): YearPage {
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

function eventsPage({ events }: StrategyYear): YearPage {
  const held = events.flatMap(({ attendance }) => attendance ?? []);
  const came = held.reduce((sum, n) => sum + n, 0);
  return {
    name: "renginiai",
    title: t("events.title"),
    blocks: [
      ...(held.length > 0
        ? [paragraph(`Įvyko renginių: ${held.length}, dalyvavo žmonių: ${came}.`)]
        : []),
      ...(events.length === 0 ? [paragraph("Šiais metais renginių nebuvo.")] : []),
      ...events.flatMap(({ event, attendance, ...rest }) => [
        heading(2, event.title.lt),
        ...facts([
          [t("event.kind"), t(`event.kind.${event.kind}`)],
          ["Būsena", t(`event.state.${event.state}`)],
          [t("event.when"), `${formatInstant(event.startsAt, language)} – ${end(event)}`],
          [t("event.place"), event.place || (event.isOnline ? t("event.online") : null)],
          [t("event.minutesNo"), event.minutesNo],
          [t("event.call"), event.call?.number ?? null],
          ["Dalyvavo", attendance],
          [t("event.cancelReason"), event.cancelledWhy],
        ]),
        ...(event.text.lt === "" ? [] : [paragraph(event.text.lt)]),
        ...filesOf(materialNames({ event, attendance, ...rest })),
      ]),
    ],
  };
}

/** The end of an event; its hour alone where it ends on the day it began. */
const end = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  vilniusDay(startsAt) === vilniusDay(endsAt)
    ? formatTime(endsAt)
    : formatInstant(endsAt, language);

function newsPage({ news }: StrategyYear): YearPage {
  return {
    name: "naujienos",
    title: t("news.title"),
    blocks: [
      ...(news.length === 0 ? [paragraph("Šiais metais naujienų nepaskelbta.")] : []),
      ...news.flatMap(({ title, text, publishedAt, project, pictures }) => [
        heading(2, title.lt),
        ...facts([
          ["Paskelbta", formatInstant(publishedAt, language)],
          [t("project.title"), project?.title ?? null],
        ]),
        ...text.lt
          .split(/\n\s*\n/)
          .filter((part) => part.trim() !== "")
          .map((part) => paragraph(part.trim())),
        ...picturesOf(pictures),
      ]),
    ],
  };
}

const changed = ({ field }: ContentChange, value: string | number | null) => {
  if (value === null || value === "") return none;
  if (typeof value === "string") return value;
  return isSum(field) ? formatMoney(value, language) : String(value);
};

function amendmentsPage({ versions }: StrategyYear): YearPage {
  return {
    name: "pakeitimai",
    title: t("strategyVersions.title"),
    blocks: [
      ...(versions.length === 0 ? [paragraph(t("strategyVersions.none"))] : []),
      ...versions.flatMap((version) => [
        heading(2, t("strategyVersions.n", { n: version.n })),
        ...facts([
          [t("strategyVersions.reason"), version.reason],
          [t("strategyVersions.approvedOn"), version.approvedOn],
          [t("strategyVersions.minutesNo"), version.minutesNo],
        ]),
        table(
          {
            caption: `${t("strategyVersions.changes")}: ${t("strategyVersions.n", { n: version.n })}`,
            heads: [
              t("strategyVersions.what"),
              t("strategyVersions.before"),
              t("strategyVersions.after"),
            ],
            rows: version.changes.map((change) => [
              t(`strategyVersions.field.${change.field}`, { of: change.of }),
              changed(change, change.before),
              changed(change, change.after),
            ]),
          },
          version.n === 1 ? t("strategyVersions.first") : none,
        ),
      ]),
    ],
  };
}

/** The files of the annual report in the archive. */
export const reportFiles = {
  pdf: "ataskaita/ataskaita.pdf",
  xlsx: "ataskaita/ataskaita.xlsx",
  csv: "ataskaita/ataskaita.csv",
} as const;

function reportPage({ report, year }: StrategyYear): YearPage {
  const title = `${year} metų ataskaita`;
  if (!report)
    return {
      name: "ataskaita",
      title,
      blocks: [paragraph("Visuotinis susirinkimas šių metų ataskaitos dar nepatvirtino.")],
    };
  const { pdf, xlsx, csv } = reportFiles;
  return {
    name: "ataskaita",
    title,
    blocks: [
      ...facts([["Išsiųsta", report.sentOn]]),
      ...filesOf([
        { name: pdf, label: "Ataskaita (PDF)" },
        { name: xlsx, label: "Rodikliai ir sumos (XLSX)" },
        { name: csv, label: "Rodikliai ir sumos (CSV)" },
      ]),
      ...report.document.blocks,
    ],
  };
}

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
