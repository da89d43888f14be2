import { z } from "zod";

const cents = z.int().min(0).nullable();

/** What a general meeting approves of a strategy: everything that an amendment can change. Sums in cents. */
export const strategyContent = z.strictObject({
  actions: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      budgetCents: cents,
      plannedProjects: z.int().min(0).nullable(),
    }),
  ),
  funding: z.array(z.strictObject({ id: z.uuid(), name: z.string(), cents: z.int().min(0) })),
  targetGroups: z.array(z.string()),
  territory: z.string(),
});
export type StrategyContent = z.infer<typeof strategyContent>;

export interface ContentChange {
  field: "title" | "budget" | "projects" | "funding" | "targetGroups" | "territory";
  /** Number of the action or name of the source; empty for what there is one of. */
  of: string;
  before: string | number | null;
  after: string | number | null;
}

/** What one version of a strategy has otherwise than another, in the order of its pages. */
export function compareContents(before: StrategyContent, after: StrategyContent): ContentChange[] {
  const changes: ContentChange[] = [];
  const note = (
    field: ContentChange["field"],
    of: string,
    was: ContentChange["before"],
    is: ContentChange["after"],
  ) => {
    if (was !== is) changes.push({ field, of, before: was, after: is });
  };
  for (const action of after.actions) {
    const was = before.actions.find(({ id }) => id === action.id);
    note("title", action.number, was?.title ?? null, action.title);
    note("budget", action.number, was?.budgetCents ?? null, action.budgetCents);
    note("projects", action.number, was?.plannedProjects ?? null, action.plannedProjects);
  }
  for (const source of after.funding) {
    const was = before.funding.find(({ id }) => id === source.id);
    note("funding", source.name, was?.cents ?? null, source.cents);
  }
  const lines = (texts: readonly string[]) => texts.join("\n");
  note("targetGroups", "", lines(before.targetGroups), lines(after.targetGroups));
  note("territory", "", before.territory, after.territory);
  return changes;
}
