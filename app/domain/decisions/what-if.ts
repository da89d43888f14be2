import type { CallRules } from "#app/domain/calls/definition.ts";
import type { OrganisationKind } from "#app/platform/generated/prisma/enums.ts";
import { budgetLine } from "./budget-line.ts";

/** A request in the order of the list, cents. */
export interface Asked {
  requestedCents: number;
  kind: OrganisationKind;
}

export interface KindShare {
  kind: OrganisationKind;
  count: number;
  cents: number;
}

/** Who would be funded in full with so much money, and who would be the first that is not. */
export interface WhatIf {
  funded: number;
  cumulativeCents: number;
  remainderCents: number;
  /** The remainder would be offered to the first that is not funded in full. */
  isOffered: boolean;
  kinds: KindShare[];
}

const kinds: readonly OrganisationKind[] = ["NGO", "BUSINESS", "PUBLIC"];

/** What a budget (cents) would do for the list, by the call's own rule of where the money ends. */
export function whatIf(
  asked: readonly Asked[],
  budgetCents: number,
  { partialMinShareBp }: Pick<CallRules, "partialMinShareBp">,
): WhatIf {
  const requests = asked.map(({ requestedCents }) => requestedCents);
  const { cutIndex, remainderCents, isOffered } = budgetLine(requests, {
    budgetCents,
    partialMinShareBp,
  });
  const funded = asked.slice(0, cutIndex);
  return {
    funded: cutIndex,
    cumulativeCents: budgetCents - remainderCents,
    remainderCents,
    isOffered,
    kinds: kinds.map((kind) => {
      const own = funded.filter((one) => one.kind === kind);
      const cents = own.reduce((sum, { requestedCents }) => sum + requestedCents, 0);
      return { kind, count: own.length, cents };
    }),
  };
}

/** The least budgets at which one more proposal is funded, from none on; cents. */
export const lineSums = (asked: readonly Asked[]): number[] => {
  let sum = 0;
  return [0, ...asked.map(({ requestedCents }) => (sum += requestedCents))];
};
