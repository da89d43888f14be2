import type { Criterion } from "#app/domain/calls/definition.ts";
import { type Aggregate, aggregate } from "#app/domain/evaluation/aggregate.ts";
import { addsPoints, pointsOf } from "#app/domain/evaluation/sheet-total.ts";
import type { ComputationInput, ComputedProposal } from "./computation.ts";
import { rank } from "./ranking.ts";

/** One score of one sheet, changed; hundredths of a point. */
export interface ScoreChange {
  kind: "score";
  sheetId: string;
  criterionId: string;
  from: number;
  to: number;
}
/** The weight of one criterion, changed; basis points. */
export interface WeightChange {
  kind: "weight";
  criterionId: string;
  from: number;
  to: number;
}
/** All sheets of one evaluator left out. */
export interface Removal {
  kind: "removal";
  evaluatorId: string;
}

/** What moves a proposal across the line, and what changes its place; each null where nothing does. */
export interface Flips<Change> {
  line: Change | null;
  place: Change | null;
}

/** How firm the standing of one proposal near the line is. */
export interface Sensitivity {
  proposalId: string;
  place: number | null;
  /** Funded in full as it is. */
  isAbove: boolean;
  score: Flips<ScoreChange>;
  weight: Flips<WeightChange>;
  /** Every evaluator whose absence does it. */
  removals: { line: string[]; place: string[] };
}

type Input = Pick<ComputationInput, "rules" | "criteria" | "proposals">;

/** How many proposals on each side of the line are looked at. */
const nearby = 3;
/** Weights are tried in hundredths of themselves (basis points), up to this far either way. */
export const weightStep = 100;
export const mostWeight = 5000;

interface Standing {
  place: number | null;
  isFunded: boolean;
}

const entryOf = (
  { id, number, requestedCents, jobs, submittedAt }: ComputedProposal,
  score: Aggregate | null,
) => ({
  id,
  registrationNumber: number,
  requestedCents,
  jobs,
  submittedAt: new Date(submittedAt),
  score,
});
type Entry = ReturnType<typeof entryOf>;

const resultOf = (
  { criteria, rules }: Pick<Input, "criteria" | "rules">,
  proposal: ComputedProposal,
) =>
  aggregate(
    criteria,
    proposal.sheets.map(({ scores }) => scores),
    rules,
  );

/** Where each proposal stands. */
function standings({ rules, criteria }: Pick<Input, "rules" | "criteria">, entries: Entry[]) {
  const { entries: ranked } = rank(rules, criteria, entries);
  return new Map(
    ranked.map(({ entry, place, outcome }): [string, Standing] => [
      entry.id,
      { place, isFunded: outcome.kind === "SELECTED" },
    ]),
  );
}

const evaluated = (input: Input) =>
  input.proposals.map((proposal) => entryOf(proposal, resultOf(input, proposal)));

/** The scores that a criterion knows; of a gate yes and no. */
function scoresOf({ kind, maxPoints, step, anchors }: Criterion): number[] {
  if (kind === "SCALE")
    return Array.from({ length: Math.floor(maxPoints / step) + 1 }, (_, n) => n * step);
  return anchors.map(({ points }) => points);
}

/**
 * Every other score that one sheet could have given, the nearest first: counted in steps of the
 * criterion, or in scores where a criterion knows only some.
 */
export function scoreChanges(
  criteria: readonly Criterion[],
  { sheets }: Pick<ComputedProposal, "sheets">,
): (ScoreChange & { size: number })[] {
  const changes = sheets.flatMap(({ id: sheetId, scores }) =>
    criteria.filter(addsPoints).flatMap((criterion) => {
      const from = pointsOf(scores, criterion.id);
      const known = [...new Set([...scoresOf(criterion), from])].toSorted((a, b) => a - b);
      const at = known.indexOf(from);
      return known.flatMap((to, index) =>
        to === from
          ? []
          : [
              {
                kind: "score" as const,
                sheetId,
                criterionId: criterion.id,
                from,
                to,
                size: Math.abs(index - at),
              },
            ],
      );
    }),
  );
  return changes.toSorted((a, b) => a.size - b.size);
}

/** Every other weight that is tried, the nearest first. */
export const weightChanges = (criteria: readonly Criterion[]): WeightChange[] =>
  Array.from({ length: mostWeight / weightStep }, (_, n) => (n + 1) * weightStep).flatMap((by) =>
    criteria
      .filter(addsPoints)
      .flatMap(({ id: criterionId, weightBp: from }) =>
        [from - by, from + by]
          .filter((to) => to > 0)
          .map((to) => ({ kind: "weight" as const, criterionId, from, to })),
      ),
  );

/** The input with one thing changed. */
export function changed(input: Input, change: ScoreChange | WeightChange | Removal): Input {
  if (change.kind === "weight") {
    const criteria = input.criteria.map((criterion) =>
      criterion.id === change.criterionId ? { ...criterion, weightBp: change.to } : criterion,
    );
    return { ...input, criteria };
  }
  const proposals = input.proposals.map((proposal) => ({
    ...proposal,
    sheets:
      change.kind === "removal"
        ? proposal.sheets.filter(({ evaluatorId }) => evaluatorId !== change.evaluatorId)
        : proposal.sheets.map((sheet) =>
            sheet.id === change.sheetId
              ? { ...sheet, scores: { ...sheet.scores, [change.criterionId]: change.to } }
              : sheet,
          ),
  }));
  return { ...input, proposals };
}

function firstFlips<Change>(
  before: Standing,
  changes: readonly Change[],
  after: (change: Change) => Standing,
): Flips<Change> {
  const flips: Flips<Change> = { line: null, place: null };
  for (const change of changes) {
    const { place, isFunded } = after(change);
    if (isFunded !== before.isFunded) flips.line ??= change;
    if (place !== before.place) flips.place ??= change;
    if (flips.line && flips.place) break;
  }
  return flips;
}

function scoreFlips(input: Input, entries: Entry[], proposal: ComputedProposal, before: Standing) {
  // The standing depends on little of the result, so a result seen before need not be ranked again.
  const seen = new Map<string, Standing>();
  return firstFlips(before, scoreChanges(input.criteria, proposal), (change) => {
    const { proposals } = changed({ ...input, proposals: [proposal] }, change);
    const score = proposals[0] ? resultOf(input, proposals[0]) : null;
    const key = JSON.stringify([score?.total, score?.minimaMet, score?.means[0]?.mean]);
    const known = seen.get(key);
    if (known) return known;
    const after = entries.map((entry) => (entry.id === proposal.id ? { ...entry, score } : entry));
    const standing = standings(input, after).get(proposal.id) ?? before;
    seen.set(key, standing);
    return standing;
  });
}

/** The proposals next to the line: the last that are funded in full, and the first that are not. */
function near(all: ReadonlyMap<string, Standing>): [string, Standing][] {
  const placed = [...all].filter(([, { place }]) => place !== null);
  const cut = placed.filter(([, { isFunded }]) => isFunded).length;
  return placed.slice(Math.max(0, cut - nearby), cut + nearby);
}

/**
 * For each proposal near the line the smallest change of one score, the smallest change of one
 * weight, and the evaluators without whose sheets it would cross the line or change its place.
 */
export function sensitivity(input: Input): Sensitivity[] {
  const entries = evaluated(input);
  const before = standings(input, entries);
  const close = near(before);
  if (close.length === 0) return [];

  const everywhere = new Map<object, ReadonlyMap<string, Standing>>();
  const standingsAfter = (change: WeightChange | Removal) => {
    const known = everywhere.get(change);
    if (known) return known;
    const other = changed(input, change);
    const all = standings(other, evaluated(other));
    everywhere.set(change, all);
    return all;
  };
  const weights = weightChanges(input.criteria);
  const evaluatorIds = new Set(
    input.proposals.flatMap(({ sheets }) => sheets.map(({ evaluatorId }) => evaluatorId)),
  );
  const removals = [...evaluatorIds].map((evaluatorId): Removal => ({
    kind: "removal",
    evaluatorId,
  }));

  return close.flatMap(([proposalId, standing]) => {
    const proposal = input.proposals.find(({ id }) => id === proposalId);
    if (!proposal) return [];
    const afterAll = (change: WeightChange | Removal) =>
      standingsAfter(change).get(proposalId) ?? standing;
    const without = (flips: (after: Standing) => boolean) =>
      removals.filter((one) => flips(afterAll(one))).map(({ evaluatorId }) => evaluatorId);
    return [
      {
        proposalId,
        place: standing.place,
        isAbove: standing.isFunded,
        score: scoreFlips(input, entries, proposal, standing),
        weight: firstFlips(standing, weights, afterAll),
        removals: {
          line: without(({ isFunded }) => isFunded !== standing.isFunded),
          place: without(({ place }) => place !== standing.place),
        },
      },
    ];
  });
}
