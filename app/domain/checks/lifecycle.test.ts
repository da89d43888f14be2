import fc from "fast-check";
import { expect, test } from "vitest";
import { next } from "#app/domain/lifecycle.ts";
import type { CheckState, ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import { type CheckEvent, checkLifecycle } from "./lifecycle.ts";
import { standingOf } from "./queue.ts";

const events = ["handIn", "end", "confirm", "return"] as const;

test("a round that is over never moves again, and only a round that waits is answered", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<CheckEvent>(...events), { maxLength: 40 }), (acts) => {
      let state: CheckState = "DRAFT";
      let wasHandedIn = false;
      for (const act of acts) {
        const to: CheckState | null = next(checkLifecycle, state, act);
        if (state === "CONFIRMED" || state === "RETURNED") expect(to).toBeNull();
        if (act === "confirm" || act === "return") expect(to !== null).toBe(state === "HANDED_IN");
        wasHandedIn ||= act === "handIn" && to !== null;
        state = to ?? state;
      }
      expect(state !== "RETURNED" || wasHandedIn).toBe(true);
    }),
  );
});

const statuses: ProposalStatus[] = [
  "SUBMITTED",
  "CHECKING",
  "CLARIFICATION",
  "ELIGIBLE",
  "INELIGIBLE",
  "SCORED",
  "WITHDRAWN",
];
const queued = fc.record({
  id: fc.constant("p"),
  status: fc.constantFrom(...statuses),
  check: fc.option(
    fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      state: fc.constantFrom<CheckState>("DRAFT", "HANDED_IN", "CONFIRMED", "RETURNED"),
      writers: fc.subarray(["a", "b", "c"], { minLength: 1 }),
    }),
  ),
  clarification: fc.option(
    fc.constantFrom("ASKED" as const, "ANSWERED" as const, "CLARIFIED" as const),
  ),
});

test("the queue asks nobody to answer what they have filled in, and nobody about what is over", () => {
  fc.assert(
    fc.property(queued, fc.constantFrom("a", "b", "c", "d"), (one, person) => {
      const { filters } = standingOf(one, person);
      expect(filters).toContain("all");
      const isWriter = one.check?.writers.includes(person) ?? false;
      if (filters.includes("second")) expect(isWriter).toBe(false);
      if (filters.includes("mine")) expect(isWriter).toBe(true);
      expect(filters.includes("second") && filters.includes("mine")).toBe(false);
      const isOpen = ["SUBMITTED", "CHECKING", "CLARIFICATION"].includes(one.status);
      expect(filters.includes("open")).toBe(isOpen);
      if (!isOpen) expect(filters).toEqual(["all"]);
    }),
  );
});
