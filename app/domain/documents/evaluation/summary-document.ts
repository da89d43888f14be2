import type { DocumentModel } from "#app/domain/documents/document.ts";
import type { Block, TableBlock } from "#app/domain/letters/letter.ts";
import { letterInstant, letterMoney } from "#app/domain/letters/wording.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { checkOf, type ListInput, remarksOf, type Verification } from "./list-input.ts";
import { evaluationTexts } from "./texts.ts";

const FEWEST_EVALUATORS = 2;

/** The summary of results („suvestinė“, domain.md §4.1): every proposal with its check, sheets and sums. */
export function summaryDocument(input: ListInput, verification: Verification): DocumentModel {
  const t = evaluationTexts(input.language);
  const { call, list, computation, language, meeting } = input;
  const { rules } = computation;
  return {
    language,
    author: input.group,
    kind: t.summary.kind,
    title: t.call(call.number, call.title),
    watermark: list.isFrozen ? null : t.draft,
    runningLine: `${t.summary.kind} · ${t.number(call.number)}`,
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
          { label: t.budgetLabel, value: letterMoney(rules.budgetCents, language) },
          { label: t.thresholdLabel, value: formatPoints(rules.thresholdPoints, language) },
          { label: t.computedLabel, value: letterInstant(list.computedAt, language) },
          { label: t.hashLabel, value: list.sha256 },
        ],
      },
      table(input),
      { type: "paragraph", text: t.summary.letters },
      { type: "paragraph", text: `${t.preparedLabel}: ${input.preparedBy}` },
    ],
    ...checkOf(t, verification),
  };
}

function table(input: ListInput): Block {
  const t = evaluationTexts(input.language);
  const { columns } = t.summary;
  const { computation, language, sheets } = input;
  const letters = lettersOf(input);
  const amount = (cents: number) => formatAmount(cents, language);
  const points = (hundredths: number) => formatPoints(hundredths, language);
  const proposals = new Map(computation.proposals.map((one) => [one.id, one]));

  let cumulative = 0;
  const ranked = computation.places.flatMap(({ proposalId, result }) => {
    const proposal = proposals.get(proposalId);
    if (!proposal) return [];
    const proposed = proposedCents(input, proposalId);
    cumulative += proposed;
    return [
      [
        proposal.registration,
        `${proposal.applicant}\n${proposal.title}`,
        amount(proposal.requestedCents),
        t.summary.fits,
        ...letters.map((letter) => {
          const sheet = sheets.get(proposalId)?.find((one) => one.letter === letter);
          return sheet ? points(sheet.total) : "–";
        }),
        result ? points(result.total) : "–",
        result?.passed ? t.summary.reached : t.summary.notReached,
        proposed > 0 ? amount(proposed) : "–",
        proposed > 0 ? amount(cumulative) : "–",
        remarksOf(input, proposalId),
      ],
    ];
  });
  const rejected = computation.rejected.map((one) => [
    one.registration,
    `${one.applicant}\n${one.title}`,
    amount(one.requestedCents),
    t.summary.fails,
    ...letters.map(() => "–"),
    "–",
    "–",
    "–",
    "–",
    t.unmet(one.unmet.point, one.unmet.text),
  ]);
  const asked = [...computation.proposals, ...computation.rejected].reduce(
    (sum, { requestedCents }) => sum + requestedCents,
    0,
  );
  const block: TableBlock = {
    type: "table",
    caption: t.summary.caption,
    dense: true,
    columns: [
      column(columns.number, 13),
      { ...column(columns.who, 25), namesRow: true },
      column(columns.asked, 11, "right"),
      column(columns.check, 12),
      ...letters.map((letter) => column(columns.evaluator(letter), 7, "right")),
      column(columns.mean, 10, "right"),
      column(columns.passed, 8),
      column(columns.proposed, 11, "right"),
      column(columns.cumulative, 11, "right"),
      column(columns.remark, 22),
    ],
    rows: [...ranked, ...rejected],
    total: [
      "",
      t.total,
      amount(asked),
      "",
      ...letters.map(() => ""),
      "",
      "",
      amount(cumulative),
      "",
      "",
    ],
  };
  return block;
}

/** As many columns of evaluators as the proposal with the most sheets needs. */
function lettersOf({ sheets }: ListInput) {
  const most = Math.max(FEWEST_EVALUATORS, ...[...sheets.values()].map((of) => of.length));
  return Array.from({ length: most }, (_, index) => String.fromCodePoint(65 + index));
}

/** What the board decided or, before that, what follows from the computation; cents. */
function proposedCents({ computation, decisions }: ListInput, proposalId: string) {
  const decided = decisions.find((one) => one.proposalId === proposalId);
  if (decided) return decided.grantCents;
  const outcome = computation.places.find((one) => one.proposalId === proposalId)?.outcome;
  if (outcome?.kind === "PARTIAL") return outcome.offerCents;
  if (outcome?.kind !== "SELECTED") return 0;
  return computation.proposals.find(({ id }) => id === proposalId)?.requestedCents ?? 0;
}

export const column = (label: string, share: number, align: "left" | "right" = "left") => ({
  label,
  align,
  share,
  namesRow: false,
});
