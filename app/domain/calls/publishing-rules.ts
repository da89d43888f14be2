import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { TITLE } from "#app/domain/proposals/title.ts";
import { type CallDefinition, type Field, fieldsOf } from "./definition.ts";
import type { Window } from "./window.ts";

interface Surroundings extends Window {
  /** What other published calls leave of the action's budget, cents; null where it has none. */
  actionLeftCents: number | null;
  /** Whether the strategy of its action is being implemented. */
  isUnderWay: boolean;
  /** The least number of days that a call must be open. */
  minCallDays: number;
  /** When it would be published, UTC. */
  now: Date;
}

/** Where something is mended: a piece of the definition, by its key where there are several. */
export interface Place {
  page: "facts" | "content" | "rules" | "form" | "section" | "field" | "criteria" | "criterion";
  key: string;
}

const DAY = 24 * 60 * 60 * 1000;
const at = (page: Place["page"], key = ""): Place => ({ page, key });
const whole = (isBroken: boolean, place: Place) => (isBroken ? [place] : []);

/** A field with the fields that a condition of it may name, and the key by which it is edited. */
function scopes({ form }: CallDefinition) {
  const top = fieldsOf(form);
  return top.flatMap((field) => [
    { field: field as Field, among: top, path: field.key },
    ...(field.kind === "rows"
      ? field.columns.map((column) => ({
          field: column as Field,
          among: field.columns as readonly Field[],
          path: `${field.key}.${column.key}`,
        }))
      : []),
  ]);
}

/** The answers that a condition may wait for. */
export function answersOf(field: Field): readonly string[] {
  if (field.kind === "yesNo") return ["yes", "no"];
  return field.kind === "choice" ? field.options.map(({ value }) => value) : [];
}

function conditionsOfNothing(definition: CallDefinition): Place[] {
  return scopes(definition)
    .filter(({ field: { when, key }, among }) => {
      const asked = among.find((one) => one.key === when?.field);
      return when && (!asked || asked.key === key || !answersOf(asked).includes(when.is));
    })
    .map(({ path }) => at("field", path));
}

function referencesToNothing({ criteria, form }: CallDefinition): Place[] {
  const known = new Set(criteria.map(({ id }) => id));
  const sections = new Set(form.sections.map(({ key }) => key));
  return [
    ...fieldsOf(form)
      .filter((field) => field.kind === "text" && field.criterion && !known.has(field.criterion))
      .map(({ key }) => at("field", key)),
    ...criteria
      .filter(({ evidence }) => evidence !== null && !sections.has(evidence))
      .map(({ id }) => at("criterion", id)),
  ];
}

/** What must hold of a call that is published (domain.md §2.4), each with the places that break it. */
const rules = {
  "strategy-not-under-way": (_, { isUnderWay }) => whole(!isUnderWay, at("facts")),
  "points-do-not-add-up": ({ criteria, rules: { totalPoints } }) =>
    whole(maxTotal(criteria) !== totalPoints, at("criteria")),
  "threshold-above-maximum": ({ criteria, rules: { thresholdPoints } }) =>
    whole(thresholdPoints > maxTotal(criteria), at("rules", "thresholdPoints")),
  "no-anchor-of-maximum": ({ criteria }) =>
    criteria
      .filter(({ anchors, maxPoints, kind }) =>
        kind === "GATE" ? false : !anchors.some(({ points }) => points === maxPoints),
      )
      .map(({ id }) => at("criterion", id)),
  "anchor-above-maximum": ({ criteria }) =>
    criteria
      .filter(({ anchors, maxPoints }) =>
        anchors.some(({ points }) => points < 0 || points > maxPoints),
      )
      .map(({ id }) => at("criterion", id)),
  "no-title-field": ({ form }) =>
    whole(!fieldsOf(form).some(({ key, kind }) => key === TITLE && kind === "text"), at("form")),
  "no-sums-field": ({ form }) => {
    const kinds = new Set(fieldsOf(form).map(({ kind }) => kind));
    return whole(!kinds.has("budget") || !kinds.has("financing"), at("form"));
  },
  "no-declarations": ({ form }) =>
    whole(!fieldsOf(form).some(({ kind }) => kind === "declarations"), at("form")),
  "no-required-file": ({ form }) =>
    whole(!fieldsOf(form).some(({ kind, required }) => kind === "file" && required), at("form")),
  "condition-of-nothing": conditionsOfNothing,
  "reference-to-nothing": referencesToNothing,
  "budget-above-action": ({ rules: { budgetCents } }, { actionLeftCents }) =>
    whole(actionLeftCents !== null && budgetCents > actionLeftCents, at("rules", "budgetCents")),
  "grant-above-budget": ({ rules: { budgetCents, maxGrantCents } }) =>
    whole(maxGrantCents > budgetCents, at("rules", "maxGrantCents")),
  "grants-crossed": ({ rules: { minGrantCents, maxGrantCents } }) =>
    whole(minGrantCents > maxGrantCents, at("rules", "minGrantCents")),
  "window-too-short": (_, { opensAt, closesAt, minCallDays, now }) => {
    const from = Math.max(opensAt.getTime(), now.getTime());
    return whole(closesAt.getTime() - from < minCallDays * DAY, at("facts", "closesAt"));
  },
} satisfies Record<string, (definition: CallDefinition, around: Surroundings) => Place[]>;

export type PublishingProblem = keyof typeof rules;

export interface PublishingCheck {
  code: PublishingProblem;
  /** Where it is broken; empty where it holds. */
  places: Place[];
}

/** Everything that is checked before a call is published, in the order of its pages. */
export const publishingChecks = (
  definition: CallDefinition,
  around: Surroundings,
): PublishingCheck[] =>
  (Object.keys(rules) as PublishingProblem[]).map((code) => ({
    code,
    places: rules[code](definition, around),
  }));

/** What keeps a call from being published; empty if nothing does. */
export const publishingProblems = (
  definition: CallDefinition,
  around: Surroundings,
): PublishingProblem[] =>
  publishingChecks(definition, around)
    .filter(({ places }) => places.length > 0)
    .map(({ code }) => code);
