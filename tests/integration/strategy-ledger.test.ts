import { expect } from "vitest";
import { exportLedger } from "#app/domain/exports/ledger-table.server.ts";
import { objectsOf } from "#app/domain/exports/table.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ledgerPage } from "#app/domain/strategies/ledger-page.server.ts";
import { findStrategy, listGroups } from "#app/domain/strategies/queries.server.ts";
import { translator } from "#app/i18n/translate.ts";
import { leftOfActions } from "#app/domain/calls/left-of-action.server.ts";
import { answerOffer } from "#app/domain/decisions/answer-offer.server.ts";
import { ledgerTrail } from "#app/domain/strategies/ledger-trail.server.ts";
import { strategyLedger } from "#app/domain/strategies/ledger.server.ts";
import { freedCents, leftCents, type LedgerView } from "#app/domain/strategies/ledger.ts";
import { seedDemo } from "#seed/seed.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { approve, aScoredCall, release, type Scored } from "#tests/support/play-decision.ts";
import { type As, done } from "#tests/support/play-evaluation.ts";
import { test } from "#tests/support/test.ts";

/** Of 100 000: one selected whole (60 000), one offered 40 000 of 50 000, one in reserve (30 000). */
const scores: Scored[] = [
  { total: 9000, requestedCents: 6_000_000 },
  { total: 8000, requestedCents: 5_000_000 },
  { total: 7500, requestedCents: 3_000_000 },
];

async function aRound(db: Db, as: As) {
  const scene = await aScoredCall(db, as, await aGroup(db), scores);
  const action = await db.action.update({
    where: { id: scene.call.actionId },
    data: { budgetCents: 30_000_000, plannedProjects: 4 },
    select: { id: true, objective: { select: { goal: { select: { strategyId: true } } } } },
  });
  const { strategyId } = action.objective.goal;
  const read = async (ctx: Pick<Ctx, "db" | "now">, view: LedgerView) => {
    const ledger = await strategyLedger(ctx, strategyId, view);
    if (!ledger) throw new Error("a ledger");
    return { ...ledger.total, freeCents: freedCents(ledger.total) };
  };
  return { ...scene, actionId: action.id, strategyId, read };
}

test("a call that is not released adds to the public ledger nothing but its own budget", async ({
  db,
  as,
}) => {
  const { read, ...scene } = await aRound(db, as);
  await done(approve(db, as, scene));
  const ctx = as(scene.staff, "2027-03-01T10:00:00Z");
  expect(await read(ctx, "public")).toMatchObject({
    called: { n: 1, cents: 10_000_000 },
    asked: { n: 0, cents: 0 },
    selected: { n: 0, cents: 0 },
    freeCents: 0,
  });
  expect(await read(ctx, "staff")).toMatchObject({
    asked: { n: 3, cents: 14_000_000 },
    selected: { n: 0, cents: 0 },
  });
});

test("a released list is asked and selected; a declined offer is free again for staff, and public with the next list", async ({
  db,
  as,
}) => {
  const { read, ...scene } = await aRound(db, as);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const [, part] = scene.proposals;
  if (!part) throw new Error("an offer");
  const ctx = as(scene.staff);
  const told = {
    plannedProjects: 4,
    plannedCents: 30_000_000,
    asked: { n: 3, cents: 14_000_000 },
    selected: { n: 2, cents: 10_000_000 },
    freeCents: 0,
  };
  expect(await read(ctx, "public")).toMatchObject(told);

  await done(answerOffer(as(part.owner), { id: part.id, answer: "DECLINED" }));
  expect(await read(ctx, "public")).toMatchObject(told);
  expect(await read(ctx, "staff")).toMatchObject({
    selected: { n: 2, cents: 10_000_000 },
    freeCents: 4_000_000,
  });
});

test("contracts and payments are those of the projects; what a project does not need is left to call again", async ({
  db,
  as,
}) => {
  const { read, ...scene } = await aRound(db, as);
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  const [whole, part] = scene.proposals;
  if (!whole || !part) throw new Error("two grants");
  const { groupId } = scene.call;
  const { strategyId, actionId } = scene;
  const common = { groupId, strategyId, actionId, promoter: "Pavyzdys", title: "Projektas" };
  await db.project.create({
    data: {
      ...common,
      proposalId: whole.id,
      state: "RUNNING",
      grantCents: 6_000_000,
      contractedCents: 5_500_000,
      totalCents: 6_000_000,
      payments: {
        create: [
          { kind: "ADVANCE", paidOn: new Date("2027-04-01"), cents: 1_000_000, at: new Date() },
          { kind: "RETURNED", paidOn: new Date("2027-05-01"), cents: 200_000, at: new Date() },
        ],
      },
    },
  });
  await db.project.create({
    data: { ...common, proposalId: part.id, state: "REFUSED", grantCents: 4_000_000 },
  });
  await db.project.create({
    data: {
      ...common,
      title: "KANARĖLĖ",
      state: "RUNNING",
      grantCents: 1_234_567,
      contractedCents: 1_234_567,
      totalCents: 1_234_567,
    },
  });
  const ctx = as(scene.staff);
  const seen = {
    selected: { n: 2, cents: 10_000_000 },
    contracted: { n: 1, cents: 5_500_000 },
    paid: { n: 1, cents: 800_000 },
    freeCents: 4_700_000,
  };
  expect(await read(ctx, "public")).toMatchObject(seen);
  expect(await read(ctx, "staff")).toMatchObject({
    selected: { n: 3, cents: 11_234_567 },
    contracted: { n: 2, cents: 6_734_567 },
    freeCents: 4_700_000,
  });
  const left = await leftOfActions(db, [actionId], ctx.now());
  expect(left.get(actionId)).toBe(30_000_000 - 10_000_000 - 1_234_567 + 4_700_000);
});

test("projects whose action no source names count in the total beside the plan", async ({
  db,
  as,
}) => {
  const { read, ...scene } = await aRound(db, as);
  await db.project.create({
    data: {
      groupId: scene.call.groupId,
      strategyId: scene.strategyId,
      promoter: "Pavyzdys",
      title: "Be veiksmo",
      grantCents: 500,
      publishedAt: new Date("2026-01-01"),
    },
  });
  const total = await read(as(scene.staff), "public");
  expect(total).toMatchObject({
    plannedProjects: 4,
    plannedCents: 30_000_000,
    selected: { n: 1, cents: 500 },
  });
});

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
    objectives.flatMap(({ actions }) =>
      actions.map(({ id, number, line }) => [number, { id, ...line }] as const),
    ),
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
  const [left] = (await leftOfActions(db, [line?.id ?? ""], services.now())).values();
  expect(line && leftCents(line)).toBe(left);
  expect(open?.total.plannedCents).toBe(119_187_703);

  // The call in evaluation is known to staff alone.
  const closed = await strategyLedger(services, strategy.id, "staff");
  expect(closed?.total.asked.n).toBeGreaterThan(open?.total.asked.n ?? 0);
  expect(closed?.total.selected).toEqual(open?.total.selected);
});

test("a ledger leads to the calls, results and projects that everybody may read, and to no other", async ({
  db,
  as,
}) => {
  const scene = await aRound(db, as);
  const ctx = as(scene.staff, "2027-03-01T10:00:00Z");
  const { strategyId, actionId } = scene;
  const trail = () => ledgerTrail(ctx, { strategyId, actions: [{ id: actionId, number: "2.2" }] });
  const call = { number: scene.call.number, hasResults: false };
  const project = await db.project.create({
    data: { groupId: scene.group.id, strategyId, promoter: "VšĮ „Pradžia“", title: "Dirbtuvės" },
  });
  expect(await trail()).toMatchObject([{ action: "2.2", calls: [call], projects: [] }]);

  const { id } = project;
  await db.project.update({ where: { id }, data: { publishedAt: ctx.now() } });
  await done(approve(db, as, scene));
  await done(release(as(scene.staff), scene.call));
  expect(await trail()).toMatchObject([
    { action: "2.2", calls: [{ ...call, hasResults: true }] },
    { action: null, projects: [{ id }] },
  ]);

  await db.call.update({ where: { id: scene.call.id }, data: { status: "DRAFT" } });
  expect(await trail()).toMatchObject([{ action: null }]);
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

test("a strategy that is only drafted is nobody's but its staff's and observers', also as a file", async ({
  db,
  as,
}) => {
  const { strategyId, ...scene } = await aRound(db, as);
  const { group, slug } = await db.strategy.update({
    where: { id: strategyId },
    data: { state: "DRAFTED" },
    select: { slug: true, group: { select: { slug: true } } },
  });
  const address = { group: group.slug, slug, inside: true };
  const nobody = as(anonymous);
  expect(await ledgerPage(nobody, address)).toMatchObject({ error: { code: "not-found" } });
  expect(await findStrategy(nobody, group.slug, slug)).toMatchObject({ ok: false });
  const listed = await listGroups(nobody);
  expect(listed.find((one) => one.slug === group.slug)?.strategies).toEqual([]);
  const reading = { t: translator("lt"), locale: "lt" as const };
  const file = { ...address, file: "ledger.json" };
  expect(await exportLedger(nobody, file, reading)).toMatchObject({ ok: false });
  expect(await ledgerPage(as(scene.staff), address)).toMatchObject({ value: { view: "staff" } });

  await db.strategy.update({ where: { id: strategyId }, data: { state: "APPROVED" } });
  expect(await ledgerPage(nobody, address)).toMatchObject({ value: { view: "public" } });
  const table = await exportLedger(nobody, file, reading);
  if (!table.ok) throw new Error(table.error.code);
  const [row] = objectsOf(table.value.table);
  expect(row).toMatchObject({ plannedCents: 30_000_000, calledCents: 10_000_000, askedCount: 0 });
});
