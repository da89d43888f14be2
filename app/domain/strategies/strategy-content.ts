import { z } from "zod";

const cents = z.int().min(0);

const action = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  budgetCents: cents.nullable(),
  plannedProjects: z.int().min(0).nullable(),
  targetGroups: z.array(z.string()).default([]),
  /** As the fund names it (Reg. (EU) 2021/1060 art. 49(3)). */
  fundObjective: z.string().nullable().default(null),
  /** Code of the fund (Reg. (EU) 2021/1060 art. 49(3)). */
  interventionType: z.string().nullable().default(null),
});
const goal = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  objectives: z.array(
    z.strictObject({
      id: z.uuid(),
      /** Null where the strategy does not number it. */
      number: z.string().nullable(),
      title: z.string(),
      actions: z.array(action),
    }),
  ),
});

/** What a general meeting approves of a strategy: everything that an amendment can change. Sums in cents. */
export const strategyContent = z.strictObject({
  goals: z.array(goal),
  funding: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), nameEn: z.string(), cents: cents }),
  ),
  indicators: z.array(
    z.strictObject({
      id: z.uuid(),
      code: z.string().nullable(),
      title: z.string(),
      unit: z.string(),
      target: z.int().nullable(),
    }),
  ),
  targetGroups: z.array(z.string()),
  territory: z.string(),
});
export type StrategyContent = z.infer<typeof strategyContent>;
export type ActionContent = z.infer<typeof action>;

/** A version kept while an amendment could change nothing but actions, sums, groups and territory. */
const actionsOnly = z.strictObject({
  actions: z.array(action),
  funding: z.array(z.strictObject({ id: z.uuid(), name: z.string(), cents })),
  targetGroups: z.array(z.string()),
  territory: z.string(),
});

export const actionsOf = ({ goals }: Pick<StrategyContent, "goals">): ActionContent[] =>
  goals.flatMap(({ objectives }) => objectives.flatMap(({ actions }) => actions));

/**
 * A kept version. Of one that names actions alone, goals, objectives and indicators are those of `now`,
 * and what it does not name is left out. Throws for what is no version.
 */
export function readContent(stored: unknown, now: StrategyContent): StrategyContent {
  const narrow = actionsOnly.safeParse(stored);
  if (!narrow.success) return strategyContent.parse(stored);
  const { actions, funding, targetGroups, territory } = narrow.data;
  const kept = new Map(actions.map((one) => [one.id, one]));
  return {
    goals: now.goals.map((one) => ({
      ...one,
      objectives: one.objectives.map((objective) => ({
        ...objective,
        actions: objective.actions.flatMap(({ id, targetGroups: groups }) => {
          const then = kept.get(id);
          return then ? [{ ...then, targetGroups: groups }] : [];
        }),
      })),
    })),
    funding: funding.map((source) => ({
      ...source,
      nameEn: now.funding.find(({ id }) => id === source.id)?.nameEn ?? source.name,
    })),
    indicators: now.indicators,
    targetGroups,
    territory,
  };
}
