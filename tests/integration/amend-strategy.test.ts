import { expect } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
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
const code = (name: string) => ({ error: { code: name } });

const it = test.extend<{
  scene: Awaited<ReturnType<typeof aGroup>>;
  address: { group: string; slug: string };
  input: AmendmentInput;
}>({
  scene: async ({ db }, use) => use(await aGroup(db, { actionCents: 30_000_000 })),
  address: async ({ scene }, use) => use({ group: scene.group.slug, slug: "s" }),
  input: async ({ scene }, use) =>
    use({
      actions: [{ id: scene.action.id, title: canary, budget: 40_000_000, projects: 5 }],
      funding: [],
      targetGroups: "Jaunimas\n\nSenjorai",
      territory: "",
      reason: canary,
    }),
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
  const [action] = input.actions;
  if (!action) throw new Error("an action");
  const little = { ...input, actions: [{ ...action, budget: 1 }] };
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
