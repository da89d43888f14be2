import { letterhead } from "./letterhead.ts";

/** How the pages of a group differ from those of others. */
export interface Brand {
  /** Colour as six digits without #, or null for the common one. */
  accent: string | null;
  /** The statement of the fund that the period asks for; empty where there is none, or none in English. */
  euStatement: { lt: string; en: string };
}

/** What a strategy says of the fund in place of its group, since the fund changes with the period. */
export interface StatementOfPeriod {
  euStatement: string;
  euStatementEn: string;
}

/** What to select of a strategy for its statement. */
export const statementFields = { euStatement: true, euStatementEn: true } as const;

/** What to select of a call for the statement of its strategy. */
export const callStatement = {
  action: {
    select: {
      objective: { select: { goal: { select: { strategy: { select: statementFields } } } } },
    },
  },
} as const;

/** What the strategy of a call says of the fund. */
export const statementOfCall = ({
  action,
}: {
  action: { objective: { goal: { strategy: StatementOfPeriod } } };
}) => action.objective.goal.strategy;

/**
 * The marks of a group on its pages, from its letterhead as stored; the common ones where that is not
 * readable. On pages of a strategy the statement of its period stands in place of the group's.
 */
export function brandOf(stored: unknown, strategy?: StatementOfPeriod | null): Brand {
  const { data } = letterhead.safeParse(stored);
  const statement =
    strategy && strategy.euStatement !== ""
      ? { lt: strategy.euStatement, en: strategy.euStatementEn }
      : { lt: data?.euStatement ?? "", en: "" };
  return { accent: data?.accent?.slice(1) ?? null, euStatement: statement };
}

/** What the letters of a call say of the fund: by the strategy of the call, else by the letterhead. */
export const statementOf = (head: { euStatement: string }, strategy: StatementOfPeriod | null) =>
  strategy?.euStatement || head.euStatement || null;
