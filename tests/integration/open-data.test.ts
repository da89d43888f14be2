import { beforeEach, expect } from "vitest";
import { findOpportunity, listOpportunities } from "#app/domain/open-data/common-grants.server.ts";
import { openRows, openPage, threeSixty } from "#app/domain/open-data/lists.server.ts";
import { openCall } from "#app/domain/open-data/calls.server.ts";
import { type Dataset, datasets } from "#app/domain/open-data/records.ts";
import { openStrategy } from "#app/domain/open-data/strategies.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup, anOpenCall } from "#tests/support/calls.ts";
import { legalCode } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const canary = "KANARĖLĖ";
const all = { after: null, group: null };
const lists = Object.keys(datasets) as Dataset[];

let group: Awaited<ReturnType<typeof aGroup>>;
let strategyId: string;
beforeEach<{ db: Db }>(async ({ db }) => {
  group = await aGroup(db, { legalCode: legalCode(7), settings: { canary }, phone: canary });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  strategyId = strategy.id;
});

const project = (fields: object = {}) => ({
  groupId: group.id,
  strategyId,
  actionId: group.actionId,
  promoter: "VšĮ „Gluosniai“",
  title: "Pagalba namuose",
  publishedAt: new Date("2026-10-01T09:00:00Z"),
  grantCents: 4_000_000n,
  totalCents: 5_000_000n,
  ...fields,
});

/** Everything that programs are given, as one text. */
async function everything(services: Parameters<typeof threeSixty>[0]) {
  const pages = [];
  for (const list of lists)
    pages.push(await openPage(services, list, all), await openRows(services, list, null));
  const { items } = await listOpportunities(services, new URLSearchParams());
  const single = [];
  for (const { id } of items) single.push(await findOpportunity(services, id));
  for (const { number } of await services.db.call.findMany())
    single.push(await openCall(services, number));
  for (const { slug } of await services.db.strategy.findMany())
    single.push(await openStrategy(services, { group: group.slug, slug }));
  return JSON.stringify([pages, items, single, await threeSixty(services)]);
}

test("nothing that is not published enters open data, neither a row nor a field", async ({
  db,
  services,
}) => {
  const { actionId } = group;
  const shown = await anOpenCall(db, { groupId: group.id, actionId, minutesNo: canary });
  const day = new Date("2027-03-01");
  const at = new Date("2026-10-01T09:00:00Z");
  await db.call.create({
    data: {
      groupId: group.id,
      actionId,
      number: canary,
      title: canary,
      titleEn: canary,
      opensAt: at,
      closesAt: day,
    },
  });
  await db.callQuestion.create({ data: { callId: shown.id, askedAt: at, typed: canary } });
  await db.project.create({
    data: project({ contractNo: canary, forwardedNo: canary, figures: [canary] }),
  });
  await db.project.create({ data: project({ promoter: canary, publishedAt: null }) });
  await db.project.create({
    data: project({ promoter: canary, publishedAt: new Date("2027-01-01T00:00:00Z") }),
  });
  await db.project.create({ data: project({ promoter: canary, state: "REFUSED" }) });
  const planned = {
    groupId: group.id,
    actionId,
    title: "Planas",
    titleEn: "Plan",
    totalCents: 100n,
    opensOn: at,
    closesOn: day,
    changedAt: at,
  };
  await db.plannedCall.create({ data: { ...planned, note: canary } });
  await db.plannedCall.create({
    data: { ...planned, title: canary, droppedAt: at, droppedWhy: canary },
  });
  const drafted = await db.strategy.create({
    data: {
      groupId: group.id,
      slug: "rengiama",
      title: canary,
      titleEn: canary,
      periodFrom: 2030,
      periodTo: 2035,
      state: "DRAFTED",
    },
  });
  await db.indicator.create({
    data: { strategyId: drafted.id, position: 1, title: canary, unit: "vnt." },
  });
  const { objectives } = await db.goal.create({
    data: {
      strategyId: drafted.id,
      position: 1,
      title: canary,
      objectives: {
        create: {
          position: 1,
          title: canary,
          actions: { create: { position: 1, number: "9", title: canary } },
        },
      },
    },
    include: { objectives: { include: { actions: true } } },
  });
  const [action] = objectives[0]?.actions ?? [];
  await db.plannedCall.create({ data: { ...planned, actionId: action?.id ?? "", title: canary } });

  const text = await everything(services);
  expect(text).toContain("Pagalba namuose");
  expect(text).toContain("Planas");
  expect(text).toContain(shown.number);
  expect(text).not.toContain(canary);
});

test("the name of a natural person leaves two years after publication, the award stays", async ({
  db,
  services,
}) => {
  await db.project.create({ data: project({ promoter: "Ona Onaitė", isPerson: true }) });
  const before = await openPage(services, "awards", all);
  expect(before.items).toMatchObject([{ beneficiary: "Ona Onaitė", beneficiaryCode: null }]);
  const later = { ...services, now: () => new Date("2028-10-01T09:00:00Z") };
  const after = await openPage(later, "awards", all);
  expect(after.items).toMatchObject([{ beneficiary: null, isNaturalPerson: true }]);
});

test("an award has the fields that the regulation asks for, the rate from its own sums", async ({
  db,
  services,
}) => {
  const contractOn = new Date("2026-09-15");
  await db.action.update({
    where: { id: group.actionId },
    data: { fundObjective: "Užimtumas visiems", interventionType: "163" },
  });
  await db.project.create({
    data: project({ promoterCode: legalCode(3), location: "Druskininkai", contractOn }),
  });
  const { items } = await openPage(services, "awards", all);
  expect(items).toMatchObject([
    {
      beneficiaryCode: legalCode(3),
      coFinancingRateBp: 8000,
      totalCents: 5_000_000,
      strategy: `${group.slug}/strategija`,
      location: "Druskininkai",
      country: "LT",
      specificObjective: "Užimtumas visiems",
      interventionType: "163",
      awardedOn: "2026-09-15",
    },
  ]);
});

test("360Giving tells of organisations with a known sum, in euros, by their register codes", async ({
  db,
  services,
}) => {
  expect(await threeSixty(services)).toBeNull();
  await db.project.create({ data: project({ promoterCode: legalCode(3) }) });
  await db.project.create({ data: project({ grantCents: null }) });
  await db.project.create({ data: project({ isPerson: true, promoter: "Ona Onaitė" }) });
  const made = await threeSixty(services);
  expect(made?.version).toBe("1.4");
  expect(made?.grants).toMatchObject([
    {
      amountAwarded: 40_000,
      currency: "EUR",
      fundingOrganization: [{ id: `LT-RC-${legalCode(7)}` }],
      recipientOrganization: [{ id: `LT-RC-${legalCode(3)}`, name: "VšĮ „Gluosniai“" }],
    },
  ]);
  expect(made?.grants).toHaveLength(1);
});

test("a long list goes on from page to page without gaps or doubles", async ({ db, services }) => {
  await db.project.createMany({ data: Array.from({ length: 205 }, () => project()) });
  const seen: unknown[] = [];
  let after: string | null = null;
  for (let n = 0; n < 5; n += 1) {
    const { items, next }: Awaited<ReturnType<typeof openPage>> = await openPage(
      services,
      "awards",
      { after, group: group.slug },
    );
    seen.push(...items.map(({ id }) => id));
    if (next === null) break;
    after = new URL(next).searchParams.get("after");
  }
  expect([seen.length, new Set(seen).size]).toEqual([205, 205]);
});
