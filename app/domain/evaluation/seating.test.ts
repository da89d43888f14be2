import fc from "fast-check";
import { expect, test } from "vitest";
import { solve } from "#app/platform/solver.server.ts";
import {
  costOf,
  greedySeats,
  isAllowed,
  possibleSeats,
  programOf,
  type Seating,
  seatsOf,
} from "./seating.ts";
import { type Seat, seatKey } from "./seats.ts";

const people = ["e1", "e2", "e3", "e4"];
const works = ["p1", "p2", "p3"];
const keys = works.flatMap((p) => people.map((e) => `${p}:${e}`));
const seatOfKey = (key: string): Seat => {
  const [proposalId = "", evaluatorId = ""] = key.split(":");
  return { proposalId, evaluatorId };
};

/** Three proposals and four evaluators, with everything that can stand in the way. */
const seating: fc.Arbitrary<Seating> = fc
  .record({
    needed: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
    evaluators: fc.array(
      fc.record({
        employerCode: fc.constantFrom("", "1111111", "2222222"),
        sector: fc.constantFrom("NGO", "PUBLIC", null),
        most: fc.option(fc.integer({ min: 1, max: 3 })),
        isFree: fc.boolean(),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    taken: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }),
    fixedOf: fc.integer({ min: 0, max: 2 }),
    barred: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 6 }),
    doubtful: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }),
    prefer: fc.constantFrom("even" as const, "same" as const),
  })
  .map(({ needed, evaluators, taken, fixedOf, barred, doubtful, prefer }) => ({
    proposals: works.map((id, n) => ({ id, needed: needed[n] ?? 1 })),
    evaluators: evaluators.map((one, n) => ({
      ...one,
      id: people[n] ?? "",
      name: people[n] ?? "",
      employer: "",
    })),
    fixed: taken.slice(0, fixedOf).map(seatOfKey),
    standing: taken.slice(fixedOf).map(seatOfKey),
    barred: new Set(barred),
    doubtful: new Set(doubtful),
    prefer,
  }));

/** The price of the best of all allowed assignments, every one of them looked at. */
function bestCost(one: Seating) {
  const seats = possibleSeats(one);
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** seats.length; mask++) {
    const chosen = seats.filter((_, bit) => (mask >> bit) & 1);
    if (isAllowed(one, chosen)) best = Math.min(best, costOf(one, chosen));
  }
  return best;
}

test(
  "the solver finds what is best of all, and breaks neither a conflict nor the most of anybody",
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(seating, async (one) => {
        const solution = await solve(programOf(one));
        const seats = seatsOf(one, solution?.values ?? new Map());
        expect(isAllowed(one, seats)).toBe(true);
        expect(costOf(one, seats)).toBe(bestCost(one));
        for (const seat of seats)
          if (one.barred.has(seatKey(seat)))
            expect(one.fixed.map(seatKey)).toContain(seatKey(seat));
      }),
      { numRuns: 60 },
    ),
);

test("what stands in for the solver breaks nothing either, and leaves no seat empty that it could fill", () => {
  fc.assert(
    fc.property(seating, (one) => {
      const seats = greedySeats(one);
      expect(isAllowed(one, seats)).toBe(true);
      const chosen = new Set(seats.map(seatKey));
      const more = possibleSeats(one).filter((seat) => !chosen.has(seatKey(seat)));
      for (const seat of more) {
        expect(isAllowed(one, [...seats, seat])).toBe(false);
      }
    }),
  );
});

test("the same question has the same answer", async () => {
  const one: Seating = {
    proposals: works.map((id) => ({ id, needed: 2 })),
    evaluators: people.map((id) => ({
      id,
      name: id,
      employer: "",
      employerCode: "",
      sector: null,
      most: null,
      isFree: true,
    })),
    fixed: [],
    standing: [],
    barred: new Set(["p1:e1"]),
    doubtful: new Set(),
    prefer: "even",
  };
  const answers = [];
  for (let n = 0; n < 3; n++)
    answers.push(seatsOf(one, (await solve(programOf(one)))?.values ?? new Map()));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("a call without a single possible seat is a program, too", async () => {
  const one: Seating = {
    proposals: [{ id: "p1", needed: 2 }],
    evaluators: [],
    fixed: [],
    standing: [],
    barred: new Set(),
    doubtful: new Set(),
    prefer: "even",
  };
  const solution = await solve(programOf(one));
  expect(seatsOf(one, solution?.values ?? new Map())).toEqual([]);
});
