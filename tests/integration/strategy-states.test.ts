import { expect } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import { beginStrategy } from "#app/domain/strategies/begin-strategy.server.ts";
import { findStrategy } from "#app/domain/strategies/queries.server.ts";
import { staffStrategies } from "#app/domain/strategies/staff-strategies.server.ts";
import { stepStrategy, strategyStatePage } from "#app/domain/strategies/step-strategy.server.ts";
import type { StrategyState } from "#app/domain/strategies/lifecycle.ts";
import type { StrategyStepInput } from "#app/domain/strategies/strategy-schema.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const by = (step: StrategyStepInput["step"], on = "2026-11-30"): StrategyStepInput => ({
  step,
  on,
  number: "1V-478",
  title: "Dėl vietos plėtros strategijų atrankos",
});

const it = test.extend<{
  scene: Awaited<ReturnType<typeof aGroup>>;
  address: { group: string; slug: string };
}>({
  scene: async ({ db }, use) => use(await aGroup(db)),
  address: async ({ scene }, use) => use({ group: scene.group.slug, slug: "s" }),
});

it("a strategy that is begun only its staff know of, and a group has one of a period", async ({
  db,
  as,
  scene,
}) => {
  const other = await aGroup(db);
  const told = { title: "Nauja strategija", titleEn: "", periodFrom: 2030, periodTo: 2036 };
  const input = { ...told, group: scene.group.slug };
  expect(await beginStrategy(as(other.staff), input)).toMatchObject(code("not-found"));
  expect(await beginStrategy(as(scene.staff), input)).toMatchObject({
    value: { slug: "2030-2036" },
  });
  expect(await beginStrategy(as(scene.staff), input)).toMatchObject(code("strategy-of-period"));

  expect(await findStrategy(as(anonymous), scene.group.slug, "2030-2036")).toMatchObject(
    code("not-found"),
  );
  const [group] = await staffStrategies(as(scene.staff));
  expect(group?.strategies[0]).toMatchObject({ slug: "2030-2036", state: "DRAFTED" });
});

it("each step is taken by a document, in its turn and once, and is kept among the acts", async ({
  db,
  as,
  scene,
  address,
}) => {
  const staff = as(scene.staff);
  const other = await aGroup(db);
  await db.strategy.updateMany({
    where: { groupId: scene.group.id },
    data: { state: "APPROVED" },
  });
  const take = (input: StrategyStepInput) => stepStrategy(staff, { ...address, input });
  expect(await take(by("implement"))).toMatchObject(code("changed-meanwhile"));
  expect(await take(by("select", "2026-12-02"))).toMatchObject(code("act-later"));
  expect(await stepStrategy(as(other.staff), { ...address, input: by("select") })).toMatchObject(
    code("not-found"),
  );

  const twice = await Promise.all([take(by("select")), take(by("select"))]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await take(by("implement"))).toMatchObject({ ok: true });
  expect(await strategyStatePage(staff, address)).toMatchObject({
    value: {
      state: "IMPLEMENTED" satisfies StrategyState,
      step: "complete",
      acts: [{ kind: "order", number: "1V-478", day: "2026-11-30" }, { kind: "contract" }],
    },
  });
});

it("a strategy is not completed while a call or a project of it goes on", async ({
  db,
  as,
  scene,
  address,
}) => {
  const complete = () => stepStrategy(as(scene.staff), { ...address, input: by("complete") });
  const { id: strategyId } = await db.strategy.findFirstOrThrow({
    where: { groupId: scene.group.id },
  });
  const call = await anOpenCall(db, { groupId: scene.group.id, actionId: scene.action.id });
  expect(await complete()).toMatchObject(code("strategy-goes-on"));
  await db.call.update({ where: { id: call.id }, data: { status: "DECIDED" } });

  const project = await db.project.create({
    data: { groupId: scene.group.id, strategyId, promoter: "VšĮ „Pradžia“", title: "Dirbtuvės" },
  });
  expect(await complete()).toMatchObject(code("strategy-goes-on"));
  await db.project.update({ where: { id: project.id }, data: { state: "COMPLETED" } });
  expect(await complete()).toMatchObject({ ok: true });
});
