import type { DocumentBlock } from "#app/domain/documents/document-block.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { indicatorBlocks } from "./indicator-blocks.ts";
import type { ReportModel } from "./report-model.ts";
import { reportTexts } from "./report-texts.ts";
import { sectionKeys } from "./report-sections.ts";
import { figure, heading, name, paragraph, table, text } from "./table-block.ts";

/** The parts of an annual report in their order: what its page and its PDF show (domain.md §6). */
export function reportBlocks(model: ReportModel, language: Locale): DocumentBlock[] {
  return [
    ...section(model, "summary", language),
    ...keyFigures(model, language),
    ...section(model, "course", language),
    ...money(model, language),
    ...calls(model, language),
    ...projects(model, language),
    ...indicatorBlocks(model, language),
    ...sectionKeys
      .filter((key) => key === "examples" || key === "problems")
      .flatMap((key) => section(model, key, language)),
    ...events(model, language),
    ...section(model, "capacity", language),
    ...decisions(model, language),
    ...publicity(model, language),
    ...section(model, "plans", language),
  ];
}

/** What staff wrote, a paragraph for each of its lines; nothing where they wrote nothing. */
function section(
  { sections }: ReportModel,
  key: (typeof sectionKeys)[number],
  language: Locale,
): DocumentBlock[] {
  const lines = sections[key].split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [];
  return [heading(reportTexts(language).sections[key]), ...lines.map(paragraph)];
}

function keyFigures({ projectCounts }: ReportModel, language: Locale): DocumentBlock[] {
  const t = reportTexts(language).key;
  const whole = (value: number) => formatWhole(value, language);
  const isRunning = projectCounts.some(({ running }) => running > 0);
  return [
    heading(t.heading),
    table(
      t.caption,
      [
        name(t.year, 12),
        figure(t.selected, 18),
        figure(t.started, 18),
        figure(t.running, 20),
        figure(t.business, 16),
        figure(t.social, 18),
        figure(t.completed, 18),
      ],
      projectCounts.map((row) => [
        String(row.year),
        whole(row.selected),
        whole(row.started),
        whole(row.running),
        whole(row.runningBusiness),
        whole(row.runningSocial),
        whole(row.completed),
      ]),
    ),
    ...(isRunning
      ? [
          {
            type: "bars" as const,
            caption: t.chart,
            rows: projectCounts.map(({ year, running }) => ({
              label: String(year),
              value: running,
              text: whole(running),
            })),
          },
        ]
      : []),
  ];
}

type Action = ReportModel["actions"][number];

function money({ actions, funding, hasExamples }: ReportModel, language: Locale): DocumentBlock[] {
  const texts = reportTexts(language);
  const t = texts.money;
  const amount = (cents: number) => formatAmount(cents, language);
  const step = ({ n, cents, unknown }: Action["called"]) => {
    if (n === 0) return "–";
    return `${unknown === n ? t.unknown : amount(cents)} ${t.count(n)}`;
  };
  const named = (action: Action) =>
    action.number === null ? t.elsewhere : `${action.number} ${action.title}`;
  const paid = actions.filter((action) => action.paid.cents > 0);
  const whole = funding.reduce((sum, { cents }) => sum + cents, 0);
  return [
    heading(t.heading),
    ...(funding.length > 0
      ? [
          table(
            t.funding,
            [name(t.source, 70), figure(t.sum, 30)],
            funding.map((source) => [source.name[language], amount(source.cents)]),
            [t.total, amount(whole)],
          ),
        ]
      : []),
    ...(actions.length > 0
      ? [
          table(
            t.caption,
            [
              name(t.action, 24),
              figure(t.planned, 14),
              figure(t.called, 14),
              figure(t.asked, 14),
              figure(t.selected, 14),
              figure(t.contracted, 14),
              figure(t.paid, 14),
            ],
            actions.map((action) => [
              named(action),
              action.plannedCents === null
                ? "–"
                : `${amount(action.plannedCents)}${action.plannedProjects === null ? "" : ` ${t.count(action.plannedProjects)}`}`,
              step(action.called),
              step(action.asked),
              step(action.selected),
              step(action.contracted),
              step(action.paid),
            ]),
          ),
        ]
      : []),
    ...(paid.length > 0
      ? [
          {
            type: "bars" as const,
            caption: t.chart,
            rows: paid.map((action) => ({
              label: named(action),
              value: action.paid.cents,
              text: formatMoney(action.paid.cents, language),
            })),
          },
        ]
      : []),
    ...(hasExamples ? [paragraph(texts.examples)] : []),
  ];
}

function calls({ calls: rows }: ReportModel, language: Locale): DocumentBlock[] {
  const t = reportTexts(language).calls;
  if (rows.length === 0) return [heading(t.heading), paragraph(t.none)];
  return [
    heading(t.heading),
    table(
      t.caption,
      [
        name(t.call, 30),
        text(t.window, 22),
        figure(t.budget, 14),
        figure(t.asked, 12),
        figure(t.selected, 10),
        figure(t.granted, 14),
      ],
      rows.map(({ number, title, opensOn, closesOn, budgetCents, outcome }) => [
        `${number} ${title[language]}`,
        `${opensOn} – ${closesOn}`,
        formatAmount(budgetCents, language),
        outcome ? formatWhole(outcome.asked, language) : t.undecided,
        outcome ? formatWhole(outcome.selected, language) : "–",
        outcome ? formatAmount(outcome.grantCents, language) : "–",
      ]),
    ),
  ];
}

function projects({ projects: rows }: ReportModel, language: Locale): DocumentBlock[] {
  const texts = reportTexts(language);
  const t = texts.projects;
  if (rows.length === 0) return [heading(t.heading), paragraph(t.none)];
  const told = rows.filter(
    ({ course, figures, reported }) => course.length + figures.length + reported.length > 0,
  );
  return [
    heading(t.heading),
    table(
      t.caption,
      [
        name(t.project, 38),
        text(t.promoter, 24),
        text(t.state, 16),
        text(t.started, 14),
        figure(t.grant, 14),
      ],
      rows.map(({ title, externalNumber, promoter, state, startedIn, grantCents }) => [
        [title[language], externalNumber && t.number(externalNumber)].filter(Boolean).join("\n"),
        promoter ?? t.person,
        texts.state[state],
        startedIn === null ? "–" : String(startedIn),
        grantCents === null ? "–" : formatAmount(grantCents, language),
      ]),
    ),
    ...(told.length > 0 ? [heading(t.course)] : []),
    ...told.flatMap(({ title, course, figures, reported }): DocumentBlock[] => [
      heading(title[language], 3),
      ...course.flatMap((lines) => lines.split("\n").filter(Boolean).map(paragraph)),
      ...(figures.length + reported.length > 0
        ? [
            {
              type: "list" as const,
              numbered: false,
              items: [
                ...figures.map((one) => `${one.name}: ${formatWhole(one.value, language)}`),
                ...reported.map(
                  (one) => `${one.title}: ${formatWhole(one.value, language)} ${one.unit}`,
                ),
              ],
            },
          ]
        : []),
    ]),
  ];
}

function events({ events: rows }: ReportModel, language: Locale): DocumentBlock[] {
  const texts = reportTexts(language);
  const t = texts.events;
  if (rows.length === 0) return [heading(t.heading), paragraph(t.none)];
  return [
    heading(t.heading),
    table(
      t.caption,
      [text(t.day, 14), name(t.event, 46), text(t.kind, 26), figure(t.attendance, 14)],
      rows.map(({ on, title, kind, attendance, minutesNo }) => [
        on,
        minutesNo ? `${title[language]}, ${t.minutes(minutesNo)}` : title[language],
        texts.eventKind[kind],
        formatWhole(attendance, language),
      ]),
    ),
  ];
}

function decisions(
  { boardMeetings, amendments, acts, complaints }: ReportModel,
  language: Locale,
): DocumentBlock[] {
  const t = reportTexts(language).decisions;
  const day = (on: string) => formatLongDay(on, language);
  const items = [
    ...acts.map(({ on, number, title }) => ({ on, says: t.act(day(on), number, title) })),
    ...amendments.map(({ on, minutesNo, reason }) => ({
      on,
      says: t.amendment(day(on), minutesNo, reason),
    })),
    ...boardMeetings.map(({ on, minutesNo, calls: numbers }) => ({
      on,
      says:
        numbers.length > 0
          ? t.boardCalls(day(on), minutesNo, numbers.join(", "))
          : t.board(day(on), minutesNo),
    })),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  return [
    heading(t.heading),
    items.length > 0
      ? { type: "list", numbered: false, items: items.map(({ says }) => says) }
      : paragraph(t.none),
    ...(complaints.received > 0
      ? [paragraph(t.complaints(complaints.received, complaints.answered))]
      : []),
  ];
}

function publicity(model: ReportModel, language: Locale): DocumentBlock[] {
  const t = reportTexts(language).publicity;
  const { news, projectPages, duties } = model.publicity;
  return [
    ...section(model, "publicity", language),
    ...(news + projectPages + duties > 0
      ? [heading(t.heading), paragraph(t.counts(news, projectPages, duties))]
      : []),
  ];
}
