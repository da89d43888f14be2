import { expect } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import { beginStrategy } from "#app/domain/strategies/begin-strategy.server.ts";
import { draftAmendment, putInForce } from "#app/domain/strategies/amend-strategy.server.ts";
import type { AmendmentInput } from "#app/domain/strategies/amendment-schema.ts";
import { findStrategy } from "#app/domain/strategies/queries.server.ts";
import {
  amendmentPage,
  strategyVersions,
} from "#app/domain/strategies/strategy-versions.server.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

const canary = "KANARĖLĖ pakeitime";
const meeting = { approvedOn: "2026-11-30", minutesNo: "VS-3" };
const actionsOf = ({ goals }: AmendmentInput) =>
  goals.flatMap(({ objectives }) => objectives.flatMap(({ actions }) => actions));
const code = (name: string) => ({ error: { code: name } });

const it = test.extend<{
  scene: Awaited<ReturnType<typeof aGroup>>;
  address: { group: string; slug: string };
  input: AmendmentInput;
}>({
  scene: async ({ db }, use) => use(await aGroup(db, { actionCents: 30_000_000 })),
  address: async ({ scene }, use) => use({ group: scene.group.slug, slug: "s" }),
  input: async ({ db, scene }, use) => {
    const objective = await db.objective.findFirstOrThrow({
      where: { actions: { some: { id: scene.action.id } } },
      include: { goal: true },
    });
    const codes = { fundObjective: "", interventionType: "" };
    const action = { id: scene.action.id, number: "2.2", title: canary, groups: "", ...codes };
    await use({
      goals: [
        {
          id: objective.goalId,
          title: objective.goal.title,
          objectives: [
            {
              id: objective.id,
              number: "2",
              title: objective.title,
              actions: [{ ...action, budget: 40_000_000, projects: 5 }],
            },
          ],
        },
      ],
      funding: [],
      indicators: [],
      targetGroups: "Jaunimas\n\nSenjorai",
      territory: "",
      reason: canary,
    });
  },
});

it("what is prepared nobody but staff sees; the meeting puts it in force with its rows as they were named", async ({
  db,
  as,
  scene,
  address,
  input,
}) => {
  const staff = as(scene.staff);
  expect(await draftAmendment(staff, { ...address, input })).toMatchObject({ ok: true });
  const seen = async () =>
    JSON.stringify([
      await strategyVersions(as(anonymous), address),
      await findStrategy(as(anonymous), address.group, address.slug),
    ]);
  expect(await seen()).not.toContain("KANAR");
  expect(await amendmentPage(staff, address)).toMatchObject({
    value: { changes: [{ field: "title" }, { field: "budget" }, { field: "projects" }, {}] },
  });

  expect(
    await putInForce(staff, { ...address, ...meeting, approvedOn: "2026-12-02" }),
  ).toMatchObject(code("approved-later"));
  expect(await putInForce(staff, { ...address, ...meeting })).toMatchObject({ value: { n: 2 } });
  expect(await seen()).toContain("KANAR");
  expect(await db.action.findUnique({ where: { id: scene.action.id } })).toMatchObject({
    title: canary,
    budgetCents: 40_000_000n,
    plannedProjects: 5,
  });
  const versions = await strategyVersions(as(anonymous), address);
  expect(versions).toMatchObject({
    value: {
      versions: [
        {
          n: 2,
          ...meeting,
          changes: [
            { field: "title" },
            { field: "budget", before: 30_000_000, after: 40_000_000 },
            { field: "projects", before: null, after: 5 },
            { field: "targetGroups", after: "Jaunimas\nSenjorai" },
          ],
        },
        { n: 1, approvedOn: null, changes: [] },
      ],
    },
  });
  const acts = await db.strategyAct.findMany({ select: { kind: true, number: true } });
  expect(acts).toEqual([{ kind: "amendment", number: "VS-3" }]);
  expect(await putInForce(staff, { ...address, ...meeting })).toMatchObject(code("no-amendment"));
});

it("no action is left with less than its calls hold, and nothing of that amendment comes into force", async ({
  db,
  as,
  scene,
  address,
  input,
}) => {
  const staff = as(scene.staff);
  await anOpenCall(db, {
    groupId: scene.group.id,
    actionId: scene.action.id,
  });
  const little = structuredClone(input);
  for (const action of actionsOf(little)) action.budget = 1;
  await draftAmendment(staff, { ...address, input: little });
  expect(await putInForce(staff, { ...address, ...meeting })).toMatchObject({
    error: { code: "action-below-held", params: { number: "2.2" } },
  });
  expect(await db.action.findUnique({ where: { id: scene.action.id } })).toMatchObject({
    budgetCents: 30_000_000n,
  });
});

it("of two who put it in force at once one does; staff of another group find nothing", async ({
  db,
  as,
  scene,
  address,
  input,
}) => {
  const staff = as(scene.staff);
  await draftAmendment(staff, { ...address, input });
  const results = await Promise.all(
    [scene.staff, scene.colleague].map((one) => putInForce(as(one), { ...address, ...meeting })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const other = as((await aGroup(db)).staff);
  expect(await draftAmendment(other, { ...address, input })).toMatchObject(code("not-found"));
  expect(await putInForce(other, { ...address, ...meeting })).toMatchObject(code("not-found"));
  expect(await amendmentPage(other, address)).toMatchObject(code("not-found"));
});

it("a goal, an objective, an action, a source and an indicator are added, moved and taken out", async ({
  as,
  scene,
  address,
  input,
}) => {
  const staff = as(scene.staff);
  const apply = async (changed: AmendmentInput, minutesNo: string) => {
    expect(await draftAmendment(staff, { ...address, input: changed })).toMatchObject({ ok: true });
    expect(await putInForce(staff, { ...address, ...meeting, minutesNo })).toMatchObject({
      ok: true,
    });
    return findStrategy(as(anonymous), address.group, address.slug);
  };
  const codes = { fundObjective: "Užimtumas visiems", interventionType: "163" };
  const named = { id: "", number: "3.1", title: "Stažuotės", groups: "Jaunimas" };
  const row = { ...named, projects: 2, ...codes };
  const bigger: AmendmentInput = {
    ...input,
    goals: [
      {
        id: "",
        title: "Naujas tikslas",
        objectives: [
          { id: "", number: "3", title: "Įdarbinti", actions: [{ ...row, budget: 1_000_000 }] },
        ],
      },
      ...input.goals,
    ],
    funding: [{ id: "", name: "Savivaldybė", nameEn: "", sum: 500_000 }],
    indicators: [{ id: "", code: "", title: "Įdarbinti asmenys", unit: "asmenys", target: 12 }],
  };
  expect(await apply(bigger, "VS-3")).toMatchObject({
    value: {
      goals: [
        { title: "Naujas tikslas", objectives: [{ actions: [{ number: "3.1", ...codes }] }] },
        { objectives: [{ actions: [{ id: scene.action.id, interventionType: null }] }] },
      ],
      funding: [{ name: { lt: "Savivaldybė", en: "Savivaldybė" }, cents: 500_000 }],
      indicators: [{ code: null, target: 12 }],
    },
  });

  const page = await amendmentPage(staff, address);
  if (!page.ok) throw new Error(page.error.code);
  const { goals, indicators } = page.value.content;
  const [added] = goals;
  const moved = { ...row, id: added?.objectives[0]?.actions[0]?.id ?? "", budget: 1_000_000 };
  const smaller = structuredClone(input);
  smaller.goals[0]?.objectives[0]?.actions.unshift(moved);
  smaller.indicators = indicators.map((one) => ({ ...one, code: "R.S.2.3034" }));
  expect(await apply(smaller, "VS-4")).toMatchObject({
    value: {
      goals: [
        {
          id: goals[1]?.id,
          objectives: [{ actions: [{ id: moved.id, number: "3.1" }, { id: scene.action.id }] }],
        },
      ],
      funding: [],
      indicators: [{ id: indicators[0]?.id, code: "R.S.2.3034" }],
    },
  });
  expect(await strategyVersions(as(anonymous), address)).toMatchObject({
    value: {
      versions: [
        {
          changes: [
            { field: "code" },
            { field: "goal", before: "Naujas tikslas", after: null },
            { field: "objective", before: "3. Įdarbinti" },
            { field: "fundingName", before: "Savivaldybė" },
            { field: "funding" },
          ],
        },
        {},
        {},
      ],
    },
  });
});

it("what a call or a value hangs on cannot be taken out", async ({
  db,
  as,
  scene,
  address,
  input,
}) => {
  const staff = as(scene.staff);
  const { id: strategyId } = await db.strategy.findFirstOrThrow({
    where: { groupId: scene.group.id },
  });
  const indicator = await db.indicator.create({
    data: { strategyId, position: 1, title: "Asmenys", unit: "asmenys", values: [{}] },
  });
  const kept = { id: indicator.id, code: "", title: "Asmenys", unit: "asmenys", target: null };
  await anOpenCall(db, { groupId: scene.group.id, actionId: scene.action.id });
  const tried = async (changed: AmendmentInput) => {
    await draftAmendment(staff, { ...address, input: changed });
    return putInForce(staff, { ...address, ...meeting });
  };
  expect(await tried({ ...input, goals: [], indicators: [kept] })).toMatchObject({
    error: { code: "action-in-use", params: { number: "2.2" } },
  });
  expect(await tried(input)).toMatchObject({
    error: { code: "indicator-in-use", params: { title: "Asmenys" } },
  });
  expect(await tried({ ...input, indicators: [kept] })).toMatchObject({ ok: true });
});

it("a strategy begun from nothing is approved with its first version", async ({
  db,
  as,
  scene,
  input,
}) => {
  const staff = as(scene.staff);
  await beginStrategy(staff, {
    ...{ group: scene.group.slug, title: "Nauja", titleEn: "" },
    ...{ periodFrom: 2030, periodTo: 2036 },
  });
  const address = { group: scene.group.slug, slug: "2030-2036" };
  await draftAmendment(staff, { ...address, input });
  expect(await findStrategy(as(anonymous), address.group, address.slug)).toMatchObject(
    code("not-found"),
  );
  expect(await putInForce(staff, { ...address, ...meeting })).toMatchObject({ value: { n: 1 } });
  expect(await findStrategy(as(anonymous), address.group, address.slug)).toMatchObject({
    value: {
      state: "APPROVED",
      goals: [{ objectives: [{ actions: [{ number: "2.2", title: canary }] }] }],
      acts: [{ kind: "meeting", number: "VS-3" }],
    },
  });
  const [mine, theirs] = await Promise.all([
    db.action.count({ where: { id: scene.action.id } }),
    db.action.count({ where: { objective: { goal: { strategy: { slug: "2030-2036" } } } } }),
  ]);
  expect([mine, theirs]).toEqual([1, 1]);
});
