import { actionsOf, type StrategyContent } from "./strategy-content.ts";
import type { AmendmentInput } from "./amendment-schema.ts";

const linesOf = (typed: string) =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Ids that a form may name: of rows that stand, and of those that the prepared amendment adds. */
function idsOf({ goals, funding, indicators }: StrategyContent) {
  const objectives = goals.flatMap((goal) => goal.objectives);
  return {
    goals: goals.map(({ id }) => id),
    objectives: objectives.map(({ id }) => id),
    actions: actionsOf({ goals }).map(({ id }) => id),
    funding: funding.map(({ id }) => id),
    indicators: indicators.map(({ id }) => id),
  };
}

/**
 * What is typed as the content of a version. A row keeps the id that it is known by, once; any other
 * row is new and gets an id of its own.
 */
export function amendedContent(
  { goals, funding, indicators, targetGroups, territory }: AmendmentInput,
  known: readonly StrategyContent[],
  newId: () => string,
): StrategyContent {
  const all = known.map(idsOf);
  const free = (kind: keyof ReturnType<typeof idsOf>) => {
    const ids = new Set(all.flatMap((one) => one[kind]));
    return (typed: string) => (ids.delete(typed) ? typed : newId());
  };
  const [ofGoal, ofObjective, ofAction] = [free("goals"), free("objectives"), free("actions")];
  const [ofSource, ofIndicator] = [free("funding"), free("indicators")];
  return {
    goals: goals.map((goal) => ({
      id: ofGoal(goal.id),
      title: goal.title,
      objectives: goal.objectives.map((objective) => ({
        id: ofObjective(objective.id),
        number: objective.number || null,
        title: objective.title,
        actions: objective.actions.map((action) => ({
          id: ofAction(action.id),
          number: action.number,
          title: action.title,
          budgetCents: action.budget,
          plannedProjects: action.projects,
          targetGroups: linesOf(action.groups),
          fundObjective: action.fundObjective || null,
          interventionType: action.interventionType || null,
        })),
      })),
    })),
    funding: funding.map(({ id, name, nameEn, sum }) => ({
      id: ofSource(id),
      name,
      nameEn: nameEn || name,
      cents: sum,
    })),
    indicators: indicators.map(({ id, code, title, unit, target }) => ({
      id: ofIndicator(id),
      code: code || null,
      title,
      unit,
      target,
    })),
    targetGroups: linesOf(targetGroups),
    territory,
  };
}
