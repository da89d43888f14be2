import fc from "fast-check";
import { expect, test } from "vitest";
import { changesTo, loadsOf, type Seat, seatKey, seatsAfter } from "./seats.ts";

const seat = fc.record({
  proposalId: fc.constantFrom("p1", "p2", "p3"),
  evaluatorId: fc.constantFrom("e1", "e2", "e3"),
});
const seats = fc.uniqueArray(seat, { selector: seatKey });
const keys = (some: readonly Seat[]) => some.map(seatKey).sort();

test("the changes to what is wanted, made, give what is wanted", () => {
  fc.assert(
    fc.property(seats, seats, (standing, wanted) => {
      const { added, removed } = changesTo(standing, wanted);
      const planned = [
        ...added.map((one) => ({ ...one, isRemoval: false })),
        ...removed.map((one) => ({ ...one, isRemoval: true })),
      ];
      const after = seatsAfter(standing, planned);
      expect(keys(after)).toEqual(keys(wanted));
      expect(keys(seatsAfter(after, planned))).toEqual(keys(wanted));
      expect([...loadsOf(after).values()].reduce((sum, n) => sum + n, 0)).toBe(wanted.length);
    }),
  );
});
