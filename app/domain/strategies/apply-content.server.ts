import type { Tx } from "#app/platform/ports.ts";
import { actionsOf, type StrategyContent } from "./strategy-content.ts";

/** Above every position that a row can have. */
const ASIDE = 1_000_000;

/** Frees the positions of a strategy's rows, so that any order can be written. */
async function moveAside(tx: Tx, strategyId: string) {
  await tx.$executeRaw`
    UPDATE "Action" SET position = position + ${ASIDE} WHERE "objectiveId" IN (
      SELECT o.id FROM "Objective" o JOIN "Goal" g ON g.id = o."goalId"
      WHERE g."strategyId" = ${strategyId}::uuid)`;
  await tx.$executeRaw`
    UPDATE "Objective" SET position = position + ${ASIDE} WHERE "goalId" IN (
      SELECT id FROM "Goal" WHERE "strategyId" = ${strategyId}::uuid)`;
  const ofStrategy = { where: { strategyId }, data: { position: { increment: ASIDE } } };
  await tx.goal.updateMany(ofStrategy);
  await tx.fundingSource.updateMany(ofStrategy);
  await tx.indicator.updateMany(ofStrategy);
}

/** Writes a content into the rows of a strategy, which is held: rows keep their ids, what it does not name goes. */
export async function applyContent(
  tx: Tx,
  strategyId: string,
  { before, after }: { before: StrategyContent; after: StrategyContent },
) {
  await moveAside(tx, strategyId);
  for (const [g, { id: goalId, title, objectives }] of after.goals.entries()) {
    const goal = { position: g + 1, title };
    await tx.goal.upsert({
      where: { id: goalId },
      create: { id: goalId, strategyId, ...goal },
      update: goal,
    });
    for (const [o, { id: objectiveId, actions, ...rest }] of objectives.entries()) {
      const objective = { goalId, position: o + 1, ...rest };
      await tx.objective.upsert({
        where: { id: objectiveId },
        create: { id: objectiveId, ...objective },
        update: objective,
      });
      for (const [a, { id, ...told }] of actions.entries()) {
        const action = { objectiveId, position: a + 1, ...told };
        await tx.action.upsert({ where: { id }, create: { id, ...action }, update: action });
      }
    }
  }
  await writeFunding(tx, strategyId, before.funding, after.funding);
  for (const [index, { id, ...told }] of after.indicators.entries()) {
    const indicator = { position: index + 1, ...told };
    await tx.indicator.upsert({
      where: { id },
      create: { id, strategyId, ...indicator },
      update: indicator,
    });
  }
  await dropUnnamed(tx, strategyId, after);
  const { targetGroups, territory } = after;
  await tx.strategy.update({ where: { id: strategyId }, data: { targetGroups, territory } });
}

async function writeFunding(
  tx: Tx,
  strategyId: string,
  before: StrategyContent["funding"],
  after: StrategyContent["funding"],
) {
  for (const [index, { id, cents, ...names }] of after.entries()) {
    const source = { position: index + 1, cents, ...names };
    const isSame = before.find((one) => one.id === id)?.cents === cents;
    await tx.fundingSource.upsert({
      where: { id },
      create: { id, strategyId, ...source },
      // A share that the source printed is of the sums it printed.
      update: { ...source, ...(!isSame && { share: null }) },
    });
  }
}

async function dropUnnamed(tx: Tx, strategyId: string, after: StrategyContent) {
  const others = (rows: readonly { id: string }[]) => ({ notIn: rows.map(({ id }) => id) });
  const objectives = after.goals.flatMap((goal) => goal.objectives);
  await tx.action.deleteMany({
    where: { id: others(actionsOf(after)), objective: { goal: { strategyId } } },
  });
  await tx.objective.deleteMany({ where: { id: others(objectives), goal: { strategyId } } });
  await tx.goal.deleteMany({ where: { id: others(after.goals), strategyId } });
  await tx.fundingSource.deleteMany({ where: { id: others(after.funding), strategyId } });
  await tx.indicator.deleteMany({ where: { id: others(after.indicators), strategyId } });
}
