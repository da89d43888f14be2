import fc from "fast-check";
import { expect, test } from "vitest";
import type { TieBreaker } from "#app/domain/calls/definition.ts";
import { rank, type RankEntry } from "./ranking.ts";

const criteria = [
  { id: "fits", kind: "GATE" as const },
  { id: "need", kind: "SCALE" as const },
  { id: "quality", kind: "SCALE" as const },
];
const rules = {
  budgetCents: 18_000_000,
  partialMinShareBp: 7000,
  thresholdPoints: 5000,
  tieBreakers: ["smallerRequest", "higherFirstCriterion"] as TieBreaker[],
};

interface Given {
  total?: number | null;
  asked?: number;
  need?: number;
  minimaMet?: boolean;
}
const entry = (n: number, { total = 7000, asked = 100, need = 0, minimaMet = true }: Given) => ({
  id: `p${n}`,
  registrationNumber: n,
  requestedCents: asked,
  jobs: 0,
  submittedAt: new Date(n),
  score: total === null ? null : { total, minimaMet, means: [{ criterionId: "need", mean: need }] },
});
const rankOf = (entries: RankEntry[], given = rules) => rank(given, criteria, entries);
const idsOf = (entries: RankEntry[], given = rules) =>
  rankOf(entries, given).entries.map((ranked) => ranked.entry.id);

test("the list of the mock-up: four funded, two in reserve, one below the threshold", () => {
  const { entries, line } = rankOf([
    entry(7, { total: 8700, asked: 3_820_000 }),
    entry(2, { total: 8300, asked: 4_100_000 }),
    entry(11, { total: 8150, asked: 4_460_000 }),
    entry(4, { total: 8000, asked: 3_690_000 }),
    entry(9, { total: 7550, asked: 5_230_000 }),
    entry(1, { total: 7150, asked: 4_040_000 }),
    entry(6, { total: 4650, asked: 3_990_000 }),
  ]);
  expect(line).toEqual({ cutIndex: 4, remainderCents: 1_930_000, isOffered: false });
  expect(entries.map((own) => [own.place, own.entry.id, own.cumulativeCents])).toEqual([
    [1, "p7", 3_820_000],
    [2, "p2", 7_920_000],
    [3, "p11", 12_380_000],
    [4, "p4", 16_070_000],
    [5, "p9", 21_300_000],
    [6, "p1", 25_340_000],
    [null, "p6", null],
  ]);
  expect(entries.map(({ outcome }) => outcome)).toEqual([
    ...Array(4).fill({ kind: "SELECTED" }),
    { kind: "RESERVE", place: 1 },
    { kind: "RESERVE", place: 2 },
    { kind: "BELOW_THRESHOLD" },
  ]);
});

test("the threshold itself is enough, a hundredth less is not, whatever money is left", () => {
  const { entries } = rankOf([entry(1, { total: 4999 }), entry(2, { total: 5000 })]);
  expect(entries.map(({ place, outcome }) => [place, outcome.kind])).toEqual([
    [1, "SELECTED"],
    [null, "BELOW_THRESHOLD"],
  ]);
});

test("a missed minimum keeps even the highest total from funding", () => {
  const missed = entry(1, { total: 9900, minimaMet: false });
  expect(idsOf([missed, entry(2, { total: 5000 })])).toEqual(["p2", "p1"]);
  expect(rankOf([missed]).entries).toMatchObject([
    { place: null, outcome: { kind: "BELOW_THRESHOLD" } },
  ]);
});

test("proposals without a score stand last and are told so", () => {
  const { entries } = rankOf([
    entry(2, { total: null }),
    entry(1, { total: null }),
    entry(3, { total: 0 }),
  ]);
  expect(entries.map((own) => [own.entry.id, own.outcome.kind])).toEqual([
    ["p3", "BELOW_THRESHOLD"],
    ["p1", "NO_SCORE"],
    ["p2", "NO_SCORE"],
  ]);
});

test("the first criterion of ties is the first that gives points, not a gate", () => {
  const [own, other] = [entry(2, { need: 1500 }), entry(1, { need: 1499 })];
  expect(rankOf([other, own]).entries.map(({ entry: { id }, tie }) => [id, tie])).toEqual([
    ["p2", null],
    [
      "p1",
      {
        aboveId: "p2",
        steps: [
          { rule: "smallerRequest", above: 100, below: 100 },
          { rule: "higherFirstCriterion", above: 1500, below: 1499 },
        ],
      },
    ],
  ]);
});

test("what no rule tells apart is decided by the hour of submission and then the number", () => {
  const sameHour = { ...entry(1, {}), submittedAt: new Date(2) };
  expect(idsOf([entry(3, {}), entry(2, {}), sameHour])).toEqual(["p1", "p2", "p3"]);
});

const cents = fc.integer({ min: 1, max: 5 });
const given = fc.record({
  total: fc.option(fc.integer({ min: 4998, max: 5004 })),
  asked: cents,
  need: fc.integer({ min: 0, max: 2 }),
  minimaMet: fc.boolean(),
});
const anyRules = fc.record({
  budgetCents: fc.integer({ min: 1, max: 30 }),
  partialMinShareBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
  thresholdPoints: fc.integer({ min: 4998, max: 5004 }),
  tieBreakers: fc.shuffledSubarray<TieBreaker>([
    "smallerRequest",
    "higherFirstCriterion",
    "moreJobs",
  ]),
});
const anyEntries = fc
  .array(given, { maxLength: 12 })
  .map((all) => all.map((one, index) => entry(index + 1, one)));

test("the order in which proposals are given changes nothing", () => {
  const shuffled = anyEntries.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, anyRules, ([entries, others], of) => {
      expect(rank(of, criteria, others)).toEqual(rank(of, criteria, entries));
    }),
  );
});

test("a higher score never lowers a place", () => {
  fc.assert(
    fc.property(anyEntries, anyRules, fc.nat(), fc.nat(3), (entries, of, pick, more) => {
      const own = entries[pick % Math.max(1, entries.length)];
      fc.pre(own !== undefined && own.score !== null);
      const better = { ...own, score: { ...own.score, total: own.score.total + more } };
      const others = entries.filter(({ id }) => id !== own.id);
      const indexIn = (all: RankEntry[]) => idsOf(all, of as typeof rules).indexOf(own.id);
      expect(indexIn([...others, better])).toBeLessThanOrEqual(indexIn(entries));
    }),
  );
});

test("each proposal stands once, money goes down the places only, and never beyond the budget", () => {
  fc.assert(
    fc.property(anyEntries, anyRules, (entries, of) => {
      const { entries: ranked } = rank(of, criteria, entries);
      expect(ranked.map((own) => own.entry.id).toSorted()).toEqual(
        entries.map(({ id }) => id).toSorted(),
      );
      const places = ranked.flatMap(({ place }) => (place === null ? [] : [place]));
      expect(places).toEqual(places.map((_, index) => index + 1));

      const approved = ranked.reduce((sum, { entry: own, outcome }) => {
        if (outcome.kind === "SELECTED") return sum + own.requestedCents;
        return outcome.kind === "PARTIAL" ? sum + outcome.offerCents : sum;
      }, 0);
      expect(approved).toBeLessThanOrEqual(of.budgetCents);

      const order = ["SELECTED", "PARTIAL", "RESERVE", "BELOW_THRESHOLD", "NO_SCORE"];
      const kinds = ranked.map(({ outcome }) => order.indexOf(outcome.kind));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    }),
  );
});

test("only those that reach the threshold and every minimum have a place", () => {
  fc.assert(
    fc.property(anyEntries, anyRules, (entries, of) => {
      for (const { entry: own, place, cumulativeCents } of rank(of, criteria, entries).entries) {
        const isFundable =
          own.score !== null && own.score.minimaMet && own.score.total >= of.thresholdPoints;
        expect([place !== null, cumulativeCents !== null]).toEqual([isFundable, isFundable]);
      }
    }),
  );
});

test("a trace stands exactly with those whose total equals the one above", () => {
  fc.assert(
    fc.property(anyEntries, anyRules, (entries, of) => {
      const placed = rank(of, criteria, entries).entries.filter(({ place }) => place !== null);
      const traced = placed.map(({ tie }) => tie?.aboveId);
      const expected = placed.map((own, index) => {
        const above = placed[index - 1]?.entry;
        return above?.score?.total === own.entry.score?.total ? above?.id : undefined;
      });
      expect(traced).toEqual(expected);
    }),
  );
});
