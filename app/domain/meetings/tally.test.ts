import fc from "fast-check";
import { expect, test } from "vitest";
import { type CastVote, tally } from "./tally.ts";

const cast = (...choices: CastVote["choice"][]): CastVote[] =>
  choices.map((choice, index) => ({ userId: `m${index}`, sector: "NGO", choice }));
const chaired = { chairDecidesTie: true, chairId: "m0" };

test("more for than against adopts; those who abstain count for neither", () => {
  expect(tally(cast("FOR", "FOR", "AGAINST"), chaired)).toMatchObject({ isAdopted: true });
  expect(tally(cast("FOR", "AGAINST", "AGAINST"), chaired)).toMatchObject({ isAdopted: false });
  expect(tally(cast("FOR", "ABSTAIN", "ABSTAIN"), chaired)).toMatchObject({ isAdopted: true });
});

test.for([
  ["for", cast("FOR", "AGAINST"), true, true],
  ["against", cast("AGAINST", "FOR"), false, true],
  ["neither", cast("ABSTAIN", "FOR", "AGAINST"), false, false],
] as const)("even votes with the chair %s", ([, votes, isAdopted, byChair]) => {
  expect(tally(votes, chaired)).toMatchObject({ isAdopted, byChair });
});

test("even votes adopt nothing where the chair does not decide, or is not there", () => {
  const even = cast("FOR", "AGAINST");
  const lone = { isAdopted: false, byChair: false };
  expect(tally(even, { chairDecidesTie: false, chairId: "m0" })).toMatchObject(lone);
  expect(tally(even, { chairDecidesTie: true, chairId: "absent" })).toMatchObject(lone);
});

const votes = fc.array(
  fc.record({
    userId: fc.uuid(),
    sector: fc.constantFrom("PUBLIC", "NGO", "BUSINESS", null),
    choice: fc.constantFrom("FOR", "AGAINST", "ABSTAIN"),
  }),
  { maxLength: 20 },
) as fc.Arbitrary<CastVote[]>;

test("one more vote for never undoes an adoption, and the sectors add up to the whole", () => {
  fc.assert(
    fc.property(votes, (given) => {
      const of = { chairDecidesTie: false, chairId: null };
      const before = tally(given, of);
      const after = tally([...given, { userId: "new", sector: "NGO", choice: "FOR" }], of);
      if (before.isAdopted) expect(after.isAdopted).toBe(true);
      const sum = (key: "for" | "against" | "abstain") =>
        before.bySector.reduce((total, one) => total + one[key], 0);
      expect([sum("for"), sum("against"), sum("abstain")]).toEqual([
        before.for,
        before.against,
        before.abstain,
      ]);
    }),
  );
});
