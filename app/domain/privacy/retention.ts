import type { LocalText } from "#app/domain/calls/definition.ts";
import type { GroupSettings } from "#app/domain/groups/settings.ts";
import { addDays, addMonths, type IsoDay } from "#app/domain/values/date.ts";
import type { Outcome } from "#app/platform/generated/prisma/enums.ts";

type Unit = "days" | "months" | "years";

/** A rule that runs for a time, from a day on. */
export interface Term {
  n: number;
  unit: Unit;
  from: "signIn" | "sending" | "deadline" | "closing" | "lastPaymentYear" | "grant" | "event";
}

export interface RetentionRule {
  /** For how long, or with what the data goes. */
  keep: Term | "untilErased" | "untilUsed" | "untilEnded" | "withProposal" | "signed" | "always";
  /** A number of years, or months, that a group may set for itself. */
  setting?:
    | "retentionYears"
    | "deMinimisRetentionYears"
    | "unselectedRetentionYears"
    | "eventPlacesMonths";
  /** Where the rule comes from. */
  source: LocalText;
}

const own: LocalText = { lt: "Sistemos taisyklė", en: "Rule of the system" };
const term = (n: number, unit: Unit, from: Term["from"]): Term => ({ n, unit, from });

/**
 * What is kept for how long, and by which rule. The nightly work, the refusals of an erasure and the
 * privacy page are all made from this table.
 */
export const retentionRules = {
  account: { keep: "untilErased", source: own },
  sessions: { keep: term(14, "days", "signIn"), source: own },
  links: { keep: "untilUsed", source: own },
  mails: { keep: term(12, "months", "sending"), source: own },
  questions: { keep: term(12, "months", "deadline"), source: own },
  subscriptions: { keep: "untilEnded", source: own },
  places: { keep: term(12, "months", "event"), setting: "eventPlacesMonths", source: own },
  drafts: { keep: term(12, "months", "deadline"), source: own },
  unselected: {
    keep: term(5, "years", "closing"),
    setting: "unselectedRetentionYears",
    source: {
      lt: "Grupės nustatymas: fondų taisyklės termino nenustato",
      en: "Setting of the group: the rules of the funds name no term",
    },
  },
  funded: {
    keep: term(5, "years", "lastPaymentYear"),
    setting: "retentionYears",
    source: {
      lt: "Reglamento (ES) 2021/1060 82 straipsnis",
      en: "Regulation (EU) 2021/1060, article 82",
    },
  },
  deMinimis: {
    keep: term(10, "years", "grant"),
    setting: "deMinimisRetentionYears",
    source: {
      lt: "Reglamento (ES) 2023/2831 6 straipsnio 3 dalis",
      en: "Regulation (EU) 2023/2831, article 6(3)",
    },
  },
  evaluation: { keep: "withProposal", source: own },
  clarifications: { keep: "withProposal", source: own },
  messages: { keep: "withProposal", source: own },
  complaints: { keep: "withProposal", source: own },
  meetings: { keep: "signed", source: own },
  audit: { keep: "always", source: own },
} as const satisfies Record<string, RetentionRule>;

export type RetentionKey = keyof typeof retentionRules;

export const retentionKeys = Object.keys(retentionRules) as RetentionKey[];

/** The term of a rule in a group; null for what is not counted in time. */
export function termOf(key: RetentionKey, settings?: GroupSettings): Term | null {
  const { keep, setting }: RetentionRule = retentionRules[key];
  if (typeof keep === "string") return null;
  return setting && settings ? { ...keep, n: settings[setting].value } : keep;
}

/** The last day of a term that begins on a day. */
export function lastDay({ n, unit, from }: Term, day: IsoDay): IsoDay {
  const start = from === "lastPaymentYear" ? `${day.slice(0, 4)}-12-31` : day;
  if (unit === "days") return addDays(start, n);
  return addMonths(start, unit === "years" ? 12 * n : n);
}

/** What decides how long a proposal is kept. Days are those of Vilnius. */
export interface KeptProposal {
  submitted: boolean;
  withdrawn: boolean;
  /** As released to the applicant; null before. */
  outcome: Outcome | null;
  closedOn: IsoDay;
  grantedOn: IsoDay | null;
  deMinimis: boolean;
  lastPaymentOn: IsoDay | null;
}

export type ProposalRule = "drafts" | "unselected" | "funded" | "deMinimis";

export interface Retention {
  /** Null while nothing is decided. */
  rule: ProposalRule | null;
  /** The last day of keeping; null while it cannot be known. */
  until: IsoDay | null;
}

/** How long a proposal is kept; a funded one by the later of its two rules, once the last payment is known. */
export function retentionOf(proposal: KeptProposal, settings: GroupSettings): Retention {
  const last = (rule: ProposalRule, day: IsoDay) => {
    const found = termOf(rule, settings);
    if (!found) throw new Error(`${rule} has no term`);
    return { rule, until: lastDay(found, day) };
  };
  const { submitted, withdrawn, outcome, closedOn, grantedOn, deMinimis, lastPaymentOn } = proposal;
  if (!submitted) return last("drafts", closedOn);

  if (outcome === "SELECTED" || outcome === "PARTIAL") {
    if (lastPaymentOn === null) return { rule: "funded", until: null };
    const funded = last("funded", lastPaymentOn);
    const aid = deMinimis && grantedOn ? last("deMinimis", grantedOn) : null;
    return aid && aid.until > funded.until ? aid : funded;
  }
  if (outcome === null && !withdrawn) return { rule: null, until: null };
  return last("unselected", closedOn);
}

/** True from the day after the last day of keeping. */
export const isDue = ({ until }: Retention, today: IsoDay) => until !== null && today > until;

/** How many days before a draft is deleted its owners are told. */
export const warningDays = 14;

/**
 * What happens to a draft today. It is deleted on an announced day only: announced at least two weeks
 * ahead, and anew where the deadline moved beyond it.
 */
export function draftPlan(
  { until }: { until: IsoDay },
  announced: IsoDay | null,
  today: IsoDay,
): "keep" | "delete" | { announce: IsoDay } {
  const ends = addDays(until, 1);
  const earliest = addDays(today, warningDays);
  if (earliest < ends) return "keep";
  if (announced === null || announced < ends)
    return { announce: earliest > ends ? earliest : ends };
  return today >= announced ? "delete" : "keep";
}
