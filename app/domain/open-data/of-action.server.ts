import type { Prisma } from "#app/platform/generated/prisma/client.ts";

/** What open data tell of an action. */
export const actionFields = {
  number: true,
  title: true,
  objective: {
    select: {
      title: true,
      goal: {
        select: {
          strategy: { select: { slug: true, territory: true, group: { select: { slug: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ActionSelect;

export function actionOf({
  number,
  title,
  objective,
}: Prisma.ActionGetPayload<{ select: typeof actionFields }>) {
  const { strategy } = objective.goal;
  return {
    strategy: `${strategy.group.slug}/${strategy.slug}`,
    objective: objective.title,
    number,
    title,
  };
}
