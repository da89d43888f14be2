import type { DocumentModel } from "#app/domain/documents/document.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { letterDate, letterInstant, letterMoney } from "#app/domain/letters/wording.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";
import {
  checkOf,
  type DecidedRow,
  type ListInput,
  remarksOf,
  type Verification,
} from "./list-input.ts";
import { column } from "./summary-document.ts";
import { evaluationTexts } from "./texts.ts";

/** A proposal of the list with what it was or would be given. */
interface Row extends Omit<DecidedRow, "deviation"> {
  registration: string;
  who: string;
  askedCents: number;
  /** Hundredths; null without a sheet. */
  points: number | null;
}

const outcomeOf = {
  SELECTED: "SELECTED",
  PARTIAL: "PARTIAL",
  RESERVE: "RESERVE",
  BELOW_THRESHOLD: "NOT_SELECTED",
  NO_SCORE: "NOT_SELECTED",
} as const;

/** The decided rows; before the board has decided, those that follow from the computation. */
function rowsOf({ computation, decisions }: ListInput): Row[] {
  const decided = new Map(decisions.map((one) => [one.proposalId, one]));
  const proposals = new Map(computation.proposals.map((one) => [one.id, one]));
  const ranked = computation.places.flatMap(({ proposalId, place, outcome, result }): Row[] => {
    const proposal = proposals.get(proposalId);
    if (!proposal) return [];
    const { registration, applicant, title, requestedCents: askedCents } = proposal;
    const given = decided.get(proposalId) ?? {
      outcome: outcomeOf[outcome.kind],
      place,
      reservePlace: outcome.kind === "RESERVE" ? outcome.place : null,
      grantCents:
        outcome.kind === "PARTIAL"
          ? outcome.offerCents
          : outcome.kind === "SELECTED"
            ? askedCents
            : 0,
    };
    return [
      {
        proposalId,
        registration,
        who: `${applicant}\n${title}`,
        askedCents,
        points: result?.total ?? null,
        outcome: given.outcome,
        place: given.place,
        reservePlace: given.reservePlace,
        grantCents: given.grantCents,
      },
    ];
  });
  return ranked;
}

const byPlace = (a: Row, b: Row) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0;

/** The list of projects with its budget line, the reserve list, and what was not selected (domain.md §4.1). */
export function listDocument(input: ListInput, verification: Verification): DocumentModel {
  const t = evaluationTexts(input.language);
  const { call, list, meeting, language, computation } = input;
  const isDecided = input.decisions.length > 0;
  const kind = isDecided ? t.list.kind : t.list.computedKind;
  const rows = rowsOf(input);
  const of = (...outcomes: Outcome[]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).toSorted(byPlace);
  const funded = of("SELECTED", "PARTIAL");
  const reserve = of("RESERVE").toSorted((a, b) => (a.reservePlace ?? 0) - (b.reservePlace ?? 0));
  const granted = funded.reduce((sum, { grantCents }) => sum + grantCents, 0);
  const { budgetCents } = computation.rules;
  return {
    language,
    author: input.group,
    kind,
    title: t.call(call.number, call.title),
    watermark: list.isFrozen ? null : t.draft,
    runningLine: `${kind} · ${t.number(call.number)}`,
    madeAt: list.approvedAt ?? list.computedAt,
    landscape: true,
    blocks: [
      {
        type: "facts",
        items: [
          {
            label: t.meetingLabel,
            value: meeting ? t.meeting(meeting.heldOn, meeting.minutesNo) : t.noMeeting,
          },
          { label: t.computedLabel, value: letterInstant(list.computedAt, language) },
          { label: t.hashLabel, value: list.sha256 },
        ],
      },
      { type: "paragraph", text: t.list.order },
      ...part(input, t.list.funded, funded, (row) => String(row.place ?? "–")),
      {
        type: "paragraph",
        text: t.list.line(
          letterMoney(granted, language),
          letterMoney(budgetCents, language),
          letterMoney(budgetCents - granted, language),
        ),
      },
      ...part(input, t.list.reserve, reserve, (row) =>
        row.reservePlace === null ? "–" : t.list.reservePlace(row.reservePlace),
      ),
      ...(reserve.length === 0
        ? []
        : [
            {
              type: "paragraph" as const,
              text: t.list.validUntil(letterDate(input.reserveValidUntil, language)),
            },
          ]),
      ...part(input, t.list.notSelected, of("NOT_SELECTED"), (row) => String(row.place ?? "–")),
      ...rejectedPart(input),
      { type: "paragraph", text: `${t.preparedLabel}: ${input.preparedBy}` },
    ],
    ...checkOf(t, verification),
  };
}

function part(
  input: ListInput,
  title: string,
  rows: readonly Row[],
  placeOf: (row: Row) => string,
): Block[] {
  const t = evaluationTexts(input.language);
  const { columns } = t.list;
  const amount = (cents: number) => formatAmount(cents, input.language);
  const heading: Block = { type: "heading", level: 2, text: title };
  if (rows.length === 0) return [heading, { type: "paragraph", text: t.list.none }];
  let cumulative = 0;
  return [
    heading,
    {
      type: "table",
      caption: t.list.count(title, rows.length),
      dense: true,
      columns: [
        column(columns.place, 6, "right"),
        column(columns.number, 12),
        { ...column(columns.who, 32), namesRow: true },
        column(columns.points, 8, "right"),
        column(columns.asked, 12, "right"),
        column(columns.granted, 12, "right"),
        column(columns.cumulative, 13, "right"),
        column(columns.state, 27),
      ],
      rows: rows.map((row) => {
        cumulative += row.grantCents;
        const remarks = remarksOf(input, row.proposalId);
        return [
          placeOf(row),
          row.registration,
          row.who,
          row.points === null ? "–" : formatPoints(row.points, input.language),
          amount(row.askedCents),
          row.grantCents > 0 ? amount(row.grantCents) : "–",
          row.grantCents > 0 ? amount(cumulative) : "–",
          [t.list.outcome[row.outcome], remarks].filter(Boolean).join(". "),
        ];
      }),
      total: [
        "",
        "",
        t.total,
        "",
        amount(rows.reduce((sum, { askedCents }) => sum + askedCents, 0)),
        cumulative > 0 ? amount(cumulative) : "–",
        "",
        "",
      ],
    },
  ];
}

function rejectedPart({ computation: { rejected }, language }: ListInput): Block[] {
  const t = evaluationTexts(language);
  const { columns } = t.list;
  const heading: Block = { type: "heading", level: 2, text: t.list.rejected };
  if (rejected.length === 0) return [heading, { type: "paragraph", text: t.list.none }];
  return [
    heading,
    {
      type: "table",
      caption: t.list.count(t.list.rejected, rejected.length),
      dense: true,
      columns: [
        column(columns.number, 12),
        { ...column(columns.who, 38), namesRow: true },
        column(columns.asked, 12, "right"),
        column(columns.unmet, 50),
      ],
      rows: rejected.map((one) => [
        one.registration,
        `${one.applicant}\n${one.title}`,
        formatAmount(one.requestedCents, language),
        t.unmet(one.unmet.point, one.unmet.text),
      ]),
      total: null,
    },
  ];
}
