import fc from "fast-check";
import { expect, test } from "vitest";
import { maskedItems } from "./masked-items.ts";
import type { RecordedItem } from "./meeting-record.ts";
import { quorum } from "./quorum.ts";

const rules = { quorumBp: 5000, sectorCapBp: 4900, minNonPublicVotesBp: 5000 };

const item = (n: number, about: { grantCents: number; title: string; out: string[] }) =>
  ({
    id: `i${n}`,
    position: n,
    kind: "PROPOSAL",
    status: "ADOPTED",
    title: "",
    motion: "",
    discussion: about.title,
    openedAt: null,
    closedAt: null,
    byChair: false,
    listId: "l",
    proposal: {
      id: `p${n}`,
      callNumber: "P1",
      registration: `P1-${n}`,
      title: about.title,
      applicant: about.title,
      requestedCents: about.grantCents,
      total: about.grantCents,
    },
    decision: {
      proposalId: `p${n}`,
      outcome: "SELECTED",
      grantCents: about.grantCents,
      place: n,
      conditions: about.title,
      deviation: about.title,
    },
    computed: null,
    out: about.out.map((userId) => ({ userId, kind: "declared" })),
    undeclared: [],
    votes: [],
    quorum: quorum(rules, 6, []),
    tally: null,
  }) satisfies RecordedItem;

const about = fc.record({
  grantCents: fc.integer({ min: 1 }),
  title: fc.string({ minLength: 1 }),
});

test("of an item from which one steps aside nothing but its number is told, whatever it is about", () => {
  fc.assert(
    fc.property(about, about, about, (one, another, open) => {
      const see = (hidden: typeof one) =>
        maskedItems([item(1, { ...hidden, out: ["me"] }), item(2, { ...open, out: [] })], {
          userId: "me",
          seeArithmetic: false,
          isSecret: false,
          isWritten: false,
        });
      expect(see(one)).toEqual(see(another));
      expect(see(one)[0]).toEqual({ id: "i1", position: 1, isMasked: true });
    }),
  );
});

test("whoever is masked one item sees no outcome or sum of the others", () => {
  const [, open] = maskedItems(
    [
      item(1, { grantCents: 1, title: "A", out: ["me"] }),
      item(2, { grantCents: 777, title: "B", out: [] }),
    ],
    { userId: "me", seeArithmetic: false, isSecret: false, isWritten: false },
  );
  expect(open).toMatchObject({ isMasked: false, decision: null });
  expect(JSON.stringify(open)).not.toContain("777");
});
