import {
  type CallDefinition,
  type ChecklistItem,
  type FieldOf,
  fieldsOf,
  type FindingSource,
  type LocalText,
} from "#app/domain/calls/definition.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import { readingContext, taskStates } from "#app/domain/proposals/completeness.ts";
import { financingOf } from "#app/domain/proposals/financing.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { type IsoDay, parseDate } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { ceilOfRate, floorOfRate, parseMoney } from "#app/domain/values/money.ts";

export type FindingCode =
  | "form"
  | "answersComplete"
  | "answersMissing"
  | "filesComplete"
  | "filesMissing"
  | "fileThere"
  | "fileMissing"
  | "fileOptional"
  | "noPartners"
  | "partnersProven"
  | "partnersUnproven"
  | "sumWithin"
  | "sumBelow"
  | "sumAbove"
  | "rateWithin"
  | "rateAbove"
  | "ownEnough"
  | "ownTooSmall"
  | "kindFits"
  | "kindUnfit"
  | "seatHere"
  | "seatElsewhere"
  | "aidNone"
  | "aidWithin"
  | "aidAbove"
  | "aidUndeclared"
  | "startsLater"
  | "startsEarlier"
  | "startUnknown"
  | "alone"
  | "tooMany"
  | "noDuplicates"
  | "duplicates"
  | "signedBy"
  | "declared"
  | "undeclared";

/**
 * What the program found about an item. `met` and `unmet` are facts, and answering otherwise needs
 * a note; `look` tells where to look, `notAsked` that the item does not concern the proposal.
 */
export interface Finding {
  verdict: "met" | "unmet" | "look" | "notAsked";
  code: FindingCode;
  /** Names ending in `Cents` are cents, in `Bp` basis points, in `Day` days. */
  params: Record<string, string | number>;
  /** What the sentence lists, in the language of the page. */
  names: LocalText[];
}

/** What findings follow from, besides the definition and the snapshot. */
export interface CheckFacts {
  requestedCents: number;
  totalCents: number;
  /** City of the group. */
  city: string;
  /** The most de minimis aid that one undertaking may have, cents. */
  ceilingCents: number;
  /** Other proposals of the call that the viewer knows and that are not withdrawn. */
  others: readonly {
    registration: string;
    /** Of the applicant. */
    code: string;
    partnerCodes: readonly string[];
  }[];
}

interface Case {
  definition: Pick<CallDefinition, "content" | "rules">;
  frozen: Snapshot;
  facts: CheckFacts;
}

const finding = (
  verdict: Finding["verdict"],
  code: FindingCode,
  params: Finding["params"] = {},
  names: LocalText[] = [],
): Finding => ({ verdict, code, params, names });

const same = (text: string): LocalText => ({ lt: text, en: text });
const plain = (text: string) => text.trim().toLocaleLowerCase("lt");

/** The day in Vilnius on which the proposal was received. */
const receivedDay = ({ receivedAt }: Snapshot) => vilniusDay(new Date(receivedAt));

/** When the project is to start as its applicant says; null where that is not asked or not readable. */
export function startDay({ form, answers }: Pick<Snapshot, "form" | "answers">): IsoDay | null {
  const field = fieldsOf(form).find((one) => one.kind === "date" && one.notBeforeSubmission);
  const typed = field ? answers[field.key] : undefined;
  return typeof typed === "string" ? parseDate(typed) : null;
}

const askedFiles = ({ form, answers }: Snapshot) => {
  const asked = askedKeys(fieldsOf(form), answers);
  return fieldsOf(form).filter(
    (field): field is FieldOf<"file"> => field.kind === "file" && asked.has(field.key),
  );
};
const countOf = ({ files }: Snapshot, key: string) =>
  files.filter(({ field }) => field === key).length;

function answersFinding({ definition, frozen }: Case): Finding {
  const { rules } = definition;
  const { form, answers } = frozen;
  const attachments = frozen.files.map(({ field }) => ({ field }));
  const draft = { answers, attachments, done: form.sections.map(({ key }) => key) };
  const lacking = taskStates({ form, rules }, draft, receivedDay(frozen)).filter(
    ({ part, missing }) => part !== "attachments" && part !== "declarations" && missing > 0,
  );
  if (lacking.length === 0) return finding("met", "answersComplete");
  const names = form.sections
    .filter(({ key }) => lacking.some((task) => task.key === key))
    .map(({ title }) => title);
  return finding("unmet", "answersMissing", {}, names);
}

function filesFinding({ frozen }: Case): Finding {
  const missing = askedFiles(frozen).filter(
    ({ key, required }) => required && countOf(frozen, key) === 0,
  );
  if (missing.length === 0) return finding("met", "filesComplete", { n: frozen.files.length });
  return finding(
    "unmet",
    "filesMissing",
    {},
    missing.map(({ label }) => label),
  );
}

function slotFinding({ frozen }: Case, key: string): Finding | null {
  const slot = askedFiles(frozen).find((field) => field.key === key);
  if (!slot) return null;
  const n = countOf(frozen, key);
  if (n > 0) return finding("met", "fileThere", { n }, [slot.label]);
  return slot.required
    ? finding("unmet", "fileMissing", {}, [slot.label])
    : finding("look", "fileOptional", {}, [slot.label]);
}

function partnersFinding({ frozen }: Case): Finding {
  const partners = partnersOf(frozen);
  if (partners.length === 0) return finding("notAsked", "noPartners");
  const names = partners.map(({ name }) => same(name));
  const n = countOf(frozen, "filePartnerConsent");
  return n > 0
    ? finding("look", "partnersProven", { n }, names)
    : finding("look", "partnersUnproven", {}, names);
}

function sumFinding({ definition: { rules }, facts: { requestedCents } }: Case): Finding {
  const { minGrantCents: minCents, maxGrantCents: maxCents } = rules;
  if (requestedCents > maxCents) return finding("unmet", "sumAbove", { requestedCents, maxCents });
  if (requestedCents < minCents) return finding("unmet", "sumBelow", { requestedCents, minCents });
  return finding("met", "sumWithin", { requestedCents, maxCents });
}

function rateFinding({ definition: { rules }, facts: { requestedCents, totalCents } }: Case) {
  const rateBp = rules.fundingRateBp;
  const mostCents = floorOfRate(totalCents, rateBp);
  return requestedCents <= mostCents
    ? finding("met", "rateWithin", { requestedCents, totalCents, rateBp })
    : finding("unmet", "rateAbove", { requestedCents, mostCents, rateBp });
}

function ownContributionFinding({ definition: { rules }, frozen }: Case): Finding | null {
  const field = fieldsOf(frozen.form).find(({ kind }) => kind === "financing");
  const raw = field && rawOf("financing", frozen.answers[field.key]);
  if (field?.kind !== "financing" || !raw) return null;
  const { totalCents } = readingContext(
    { form: frozen.form, rules },
    frozen.answers,
    receivedDay(frozen),
  );
  const { ownCents } = financingOf(field, raw);
  const minCents = ceilOfRate(totalCents, rules.ownContributionMinBp);
  const params = { ownCents, minCents, minBp: rules.ownContributionMinBp };
  return ownCents >= minCents
    ? finding("met", "ownEnough", params)
    : finding("unmet", "ownTooSmall", params);
}

function deMinimisFinding({ frozen, facts }: Case): Finding {
  const { requestedCents, ceilingCents } = facts;
  const { deMinimisReceived: received, deMinimisSum: sum } = frozen.answers;
  if (received === "no") return finding("look", "aidNone", { requestedCents });
  const receivedCents = typeof sum === "string" ? parseMoney(sum) : null;
  if (received !== "yes" || receivedCents === null) return finding("unmet", "aidUndeclared");
  const params = { receivedCents, requestedCents, ceilingCents };
  return receivedCents + requestedCents > ceilingCents
    ? finding("unmet", "aidAbove", params)
    : finding("look", "aidWithin", params);
}

function startFinding({ frozen }: Case): Finding {
  const start = startDay(frozen);
  if (start === null) return finding("look", "startUnknown");
  const params = { startDay: start, receivedDay: receivedDay(frozen) };
  return start < params.receivedDay
    ? finding("unmet", "startsEarlier", params)
    : finding("met", "startsLater", params);
}

function onePerOrganisationFinding({ definition, frozen, facts }: Case): Finding {
  const max = definition.rules.proposalsPerOrganisation;
  const own = facts.others.filter(({ code }) => code === frozen.organisation.code);
  const names = own.map(({ registration }) => same(registration));
  return own.length + 1 > max
    ? finding("unmet", "tooMany", { max }, names)
    : finding("met", "alone", { n: own.length + 1, max });
}

function duplicatesFinding({ frozen, facts }: Case): Finding {
  const partners = new Set(partnersOf(frozen).map(({ code }) => code));
  const { code: applicant } = frozen.organisation;
  const found = facts.others.filter(
    ({ code, partnerCodes }) =>
      code !== applicant &&
      (partners.has(code) ||
        partnerCodes.includes(applicant) ||
        partnerCodes.some((one) => partners.has(one))),
  );
  if (found.length === 0) return finding("met", "noDuplicates");
  return finding(
    "look",
    "duplicates",
    {},
    found.map(({ registration }) => same(registration)),
  );
}

function findingOf(source: FindingSource, about: Case): Finding | null {
  const { definition, frozen, facts } = about;
  switch (source.kind) {
    case "form":
      return finding("met", "form", { version: frozen.call.version });
    case "answers":
      return answersFinding(about);
    case "files":
      return filesFinding(about);
    case "slot":
      return slotFinding(about, source.field);
    case "partners":
      return partnersFinding(about);
    case "sum":
      return sumFinding(about);
    case "rate":
      return rateFinding(about);
    case "ownContribution":
      return ownContributionFinding(about);
    case "applicantKind": {
      const fits = definition.content.applicantKinds.includes(frozen.organisation.kind);
      return fits ? finding("met", "kindFits") : finding("unmet", "kindUnfit");
    }
    case "territory": {
      const { city, municipality } = frozen.organisation;
      const isHere = plain(city) === plain(facts.city);
      return finding("look", isHere ? "seatHere" : "seatElsewhere", { city, municipality });
    }
    case "deMinimis":
      return deMinimisFinding(about);
    case "start":
      return startFinding(about);
    case "onePerOrganisation":
      return onePerOrganisationFinding(about);
    case "duplicates":
      return duplicatesFinding(about);
    case "signatory":
      return finding("look", "signedBy", { ...frozen.signatory, head: frozen.organisation.head });
    case "declaration": {
      const found = frozen.declarations.find(({ id }) => id === source.id);
      return found ? finding("look", "declared", {}, [found.text]) : finding("look", "undeclared");
    }
  }
}

export type Findings = Readonly<Record<string, Finding>>;

/** What the program found of every item that it can say something about, by the id of the item. */
export function findingsOf(list: readonly ChecklistItem[], about: Case): Findings {
  const found = list.flatMap((item) => {
    const one = item.finding && findingOf(item.finding, about);
    return one ? [[item.id, one] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Whether an answer says the opposite of what the program found; such a one needs a note. */
export const contradicts = (one: Finding | undefined, answer: "YES" | "NO" | "NA" | undefined) =>
  (one?.verdict === "unmet" && (answer === "YES" || answer === "NA")) ||
  (one?.verdict === "met" && answer === "NO");

/**
 * Signs that a project began before its proposal was received: support of what is completed is not
 * allowed (Reg. (EU) 2021/1060 art. 63(6)), of what is begun only by applicable law (art. 73(2)(f)).
 */
export function startedSigns(frozen: Snapshot) {
  const start = startDay(frozen);
  const isAsked = fieldsOf(frozen.form).some(
    (field) => field.kind === "declarations" && field.items.some(({ id }) => id === "notStarted"),
  );
  return {
    startsEarlier: start !== null && start < receivedDay(frozen) ? start : null,
    isUndeclared: isAsked && !frozen.declarations.some(({ id }) => id === "notStarted"),
  };
}
