import { actionsOf, type StrategyContent } from "./strategy-content.ts";

type Figure = string | number | null;

export interface ContentChange {
  /** The lasting name of the part. */
  id: string;
  field:
    | "goal"
    | "objective"
    | "number"
    | "title"
    | "budget"
    | "projects"
    | "groups"
    | "fundObjective"
    | "interventionType"
    | "funding"
    | "fundingName"
    | "indicator"
    | "unit"
    | "target"
    | "code"
    | "targetGroups"
    | "territory";
  /** Number of the action, name of the source or of the indicator; empty for what needs none. */
  of: string;
  /** Null where it was not there, or said nothing. */
  before: Figure;
  after: Figure;
}

/** Whether a figure of the field is a sum in cents. */
export const isSum = (field: ContentChange["field"]) => field === "budget" || field === "funding";

interface Said {
  of: string;
  /** What it says, by the field; null where it says nothing. */
  says: Partial<Record<ContentChange["field"], Figure>>;
}

const lines = (texts: readonly string[]) => texts.join("\n");

/** Every part of a content under its lasting name, with all that can change of it, in the order of its pages. */
function partsOf(content: StrategyContent): Map<string, Said> {
  const { goals, funding, indicators, targetGroups, territory } = content;
  return new Map<string, Said>([
    ...goals.flatMap(({ id, title, objectives }): [string, Said][] => [
      [id, { of: "", says: { goal: title } }],
      ...objectives.map((one): [string, Said] => [
        one.id,
        { of: "", says: { objective: one.number ? `${one.number}. ${one.title}` : one.title } },
      ]),
    ]),
    ...actionsOf(content).map((one): [string, Said] => [
      one.id,
      {
        of: one.number,
        says: {
          number: one.number,
          title: one.title,
          budget: one.budgetCents,
          projects: one.plannedProjects,
          groups: lines(one.targetGroups) || null,
          fundObjective: one.fundObjective,
          interventionType: one.interventionType,
        },
      },
    ]),
    ...funding.map(({ id, name, cents }): [string, Said] => [
      id,
      { of: name, says: { fundingName: name, funding: cents } },
    ]),
    ...indicators.map(({ id, code, title, unit, target }): [string, Said] => [
      id,
      { of: title, says: { indicator: title, code, unit, target } },
    ]),
    ["targetGroups", { of: "", says: { targetGroups: lines(targetGroups) } }],
    ["territory", { of: "", says: { territory } }],
  ]);
}

/** What one version of a strategy has otherwise than another; what was taken out comes last. */
export function compareContents(before: StrategyContent, after: StrategyContent): ContentChange[] {
  const [were, are] = [partsOf(before), partsOf(after)];
  const ids = [...are.keys(), ...[...were.keys()].filter((id) => !are.has(id))];
  return ids.flatMap((id) => {
    const [was, is] = [were.get(id), are.get(id)];
    const part = is ?? was;
    if (!part) return [];
    return (Object.keys(part.says) as ContentChange["field"][]).flatMap((field) => {
      const [old, now] = [was?.says[field] ?? null, is?.says[field] ?? null];
      return old === now ? [] : [{ id, field, of: part.of, before: old, after: now }];
    });
  });
}
