import fc from "fast-check";
import { expect, test } from "vitest";
import { quorum } from "./quorum.ts";

const rules = { quorumBp: 5000, sectorCapBp: 4900, minNonPublicVotesBp: 5000 };
const sector = fc.constantFrom("PUBLIC", "NGO", "BUSINESS", null);
const taking = fc.array(fc.record({ sector }), { maxLength: 15 });
const of = (...sectors: ("PUBLIC" | "NGO" | "BUSINESS")[]) =>
  sectors.map((one) => ({ sector: one }));

test("exactly half of the members is no quorum, one more is", () => {
  const three = of("PUBLIC", "NGO", "BUSINESS");
  expect(quorum(rules, 6, three)).toMatchObject({ hasQuorum: false, needed: 4, isValid: false });
  expect(quorum(rules, 5, three)).toMatchObject({ hasQuorum: true, needed: 3, isValid: true });
});

test("a sector above the cap takes the vote away, though there is a quorum", () => {
  const two = quorum(rules, 6, of("NGO", "NGO", "BUSINESS", "PUBLIC"));
  expect(two).toMatchObject({ hasQuorum: true, isBalanced: false, isValid: false });
  expect(two.shares.filter(({ isOver }) => isOver)).toMatchObject([{ sector: "NGO", count: 2 }]);
});

test("too few from outside the public sector take it away, too", () => {
  const lax = { ...rules, sectorCapBp: 10_000 };
  expect(quorum(lax, 4, of("PUBLIC", "PUBLIC", "NGO"))).toMatchObject({
    hasNonPublic: false,
    isValid: false,
  });
});

test("the needed number is the least that is a quorum", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 30 }),
      taking,
      (quorumBp, elected, there) => {
        const found = quorum({ ...rules, quorumBp }, elected, there);
        expect(found.hasQuorum).toBe(there.length >= found.needed);
      },
    ),
  );
});

test("whoever joins never takes the quorum away, whoever leaves never gives it", () => {
  fc.assert(
    fc.property(taking, sector, fc.integer({ min: 1, max: 20 }), (there, one, elected) => {
      const fewer = quorum(rules, elected, there);
      const more = quorum(rules, elected, [...there, { sector: one }]);
      expect(more.hasQuorum || !fewer.hasQuorum).toBe(true);
    }),
  );
});

test("the shares count everybody once, whatever the order", () => {
  fc.assert(
    fc.property(taking, (there) => {
      const { shares } = quorum(rules, 20, there);
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(there.length);
      expect(quorum(rules, 20, there.toReversed())).toEqual(quorum(rules, 20, there));
    }),
  );
});
