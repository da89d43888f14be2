import { z } from "zod";
import { localText } from "#app/domain/calls/definition.ts";
import { checkItems, unmetRequirement } from "./check-schema.ts";
import type { ChecklistItem } from "./checklist.ts";
import { secondItems } from "./second-schema.ts";

const said = z.object({ by: z.string(), at: z.iso.datetime() });

/**
 * The check of a proposal as reports and bundles freeze it: every round with what the first person
 * answered, what the program found, and what the second said.
 */
export const checkModel = z.object({
  schema: z.literal("kvieslys.check.1"),
  registration: z.string(),
  /** Of the last round that is over; null while none is. */
  outcome: z.enum(["ELIGIBLE", "INELIGIBLE"]).nullable(),
  rounds: z.array(
    z.object({
      n: z.number().int().positive(),
      state: z.enum(["HANDED_IN", "CONFIRMED", "RETURNED"]),
      outcome: z.enum(["ELIGIBLE", "INELIGIBLE"]),
      first: said,
      second: said.nullable(),
      /** The unmet requirement, as the letter has it. */
      requirement: unmetRequirement.nullable(),
      /** Why the applicant was not asked to clarify before a rejection. */
      waiver: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          part: z.enum(["administrative", "eligibility"]),
          point: z.string(),
          kind: z.enum(["mandatory", "rejectAtOnce"]),
          text: localText,
          answer: z.enum(["YES", "NO", "NA"]),
          note: z.string(),
          found: z.enum(["met", "unmet", "look", "notAsked"]).nullable(),
          second: z.enum(["AGREE", "DISAGREE"]).nullable(),
          secondNote: z.string(),
        }),
      ),
    }),
  ),
});
export type CheckModel = z.infer<typeof checkModel>;

/** A stored round of a check. */
export interface StoredRound {
  n: number;
  state: "DRAFT" | "HANDED_IN" | "CONFIRMED" | "RETURNED";
  outcome: string | null;
  items: unknown;
  findings: unknown;
  reason: unknown;
  waiver: string;
  checkedById: string;
  checkedAt: Date;
  secondItems: unknown;
  secondById: string | null;
  secondAt: Date | null;
}

const foundItems = z
  .record(z.string(), z.object({ verdict: z.enum(["met", "unmet", "look", "notAsked"]) }))
  .catch({});

/**
 * The frozen model of a check. Drafts are left out; rounds stand in their order, items in that of
 * the list, so the same check always makes the same JSON.
 */
export function frozenCheck(
  registration: string,
  list: readonly ChecklistItem[],
  stored: readonly StoredRound[],
  nameOf: (userId: string) => string,
): CheckModel {
  const rounds = stored
    .filter(({ state }) => state !== "DRAFT")
    .toSorted((a, b) => a.n - b.n)
    .map(({ n, state, outcome, waiver, ...row }) => {
      const items = checkItems.parse(row.items);
      const seconds = secondItems.catch({}).parse(row.secondItems ?? {});
      const found = foundItems.parse(row.findings ?? {});
      return {
        n,
        state,
        outcome,
        first: { by: nameOf(row.checkedById), at: row.checkedAt.toISOString() },
        second:
          row.secondById && row.secondAt
            ? { by: nameOf(row.secondById), at: row.secondAt.toISOString() }
            : null,
        requirement: outcome === "INELIGIBLE" ? row.reason : null,
        waiver,
        items: list
          .filter(({ id }) => items[id]?.answer !== undefined)
          .map(({ id, part, point, kind, text }) => ({
            id,
            part,
            point,
            kind,
            text,
            answer: items[id]?.answer,
            note: items[id]?.note ?? "",
            found: found[id]?.verdict ?? null,
            second: seconds[id]?.verdict ?? null,
            secondNote: seconds[id]?.note ?? "",
          })),
      };
    });
  const ended = rounds.findLast(({ state }) => state === "CONFIRMED");
  return checkModel.parse({
    schema: "kvieslys.check.1",
    registration,
    outcome: ended?.outcome ?? null,
    rounds,
  });
}
