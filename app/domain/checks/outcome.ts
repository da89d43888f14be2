/** How a proposal moves on by the outcome of its check. */
export const outcomeEvents = { ELIGIBLE: "passCheck", INELIGIBLE: "failCheck" } as const;

export type CheckOutcome = keyof typeof outcomeEvents;

export const isOutcome = (stored: string | null): stored is CheckOutcome =>
  stored === "ELIGIBLE" || stored === "INELIGIBLE";
