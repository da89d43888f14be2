import { expect } from "vitest";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { leftCents } from "#app/domain/strategies/ledger.ts";
import { seedDemo } from "#seed/seed.server.ts";
import { test } from "#tests/support/test.ts";

test("the ledger of Druskininkai follows its calls, proposals and decisions, each sum from rows", async ({
  db,
  services,
}) => {
  await seedDemo({ ...services, log: () => {} });
  const strategy = await db.strategy.findFirstOrThrow({
    where: { group: { slug: "druskininkai" } },
  });
  const open = await strategyLedger(services, strategy.id, "public");
  const lines = open?.goals.flatMap(({ objectives }) =>
    objectives.flatMap(({ actions }) => actions.map(({ number, line }) => [number, line] as const)),
  );
  const line = new Map(lines).get("2.2.") ?? new Map(lines).get("2.2");
  const granted = await db.releasedDecision.aggregate({
    _sum: { grantCents: true, requestedCents: true },
    _count: true,
  });
  expect(line?.plannedCents).toBe(46_604_202);
  expect(line?.selected.cents).toBe(Number(granted._sum.grantCents));
  expect(line?.asked).toMatchObject({
    n: granted._count,
    cents: Number(granted._sum.requestedCents),
  });
  expect(line && leftCents(line)).toBe(46_604_202 - (line?.committedCents ?? 0));
  expect(open?.total.plannedCents).toBe(119_187_703);

  // The call in evaluation is known to staff alone.
  const closed = await strategyLedger(services, strategy.id, "staff");
  expect(closed?.total.asked.n).toBeGreaterThan(open?.total.asked.n ?? 0);
  expect(closed?.total.selected).toEqual(open?.total.selected);
});

test("projects that no source ties to an action stand beside the tree and in the total", async ({
  db,
  services,
}) => {
  await seedDemo({ ...services, log: () => {} });
  const strategy = await db.strategy.findFirstOrThrow({ where: { group: { slug: "klaipeda" } } });
  const ledger = await strategyLedger(services, strategy.id, "staff");
  expect(ledger?.elsewhere?.selected).toEqual({ n: 17, cents: 0, unknown: 17 });
  expect(ledger?.total.selected.n).toBe(17);
});
