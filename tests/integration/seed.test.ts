import { beforeEach, describe, expect } from "vitest";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { callPhase } from "#app/domain/calls/window.ts";
import { addDays } from "#app/domain/values/date.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { legalCodeProblem } from "#app/domain/values/legal-code.ts";
import { isWorkingDay } from "#app/domain/values/working-days.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { demoCalls } from "#seed/calls.ts";
import { demoPassword, demoPeople } from "#seed/people.ts";
import { decidedProposals, pendingProposals } from "#seed/proposals.ts";
import { demoAccounts, seedDemo, seedGroups } from "#seed/seed.server.ts";
import { windowAround } from "#seed/windows.server.ts";
import { test } from "#tests/support/test.ts";

const quietly = (services: Services, at?: string) => ({
  ...services,
  ...(at && { now: () => new Date(at) }),
  log: () => {},
});
const seed = (services: Services, at?: string) => seedGroups(quietly(services, at));
const seedAndPlay = (services: Services) => seedDemo(quietly(services));

const strategyOf = (db: Db, slug: string) =>
  db.strategy.findFirstOrThrow({
    where: { group: { slug } },
    include: {
      group: { include: { projects: { orderBy: { id: "asc" } } } },
      goals: {
        orderBy: { position: "asc" },
        include: {
          objectives: {
            orderBy: { position: "asc" },
            include: { actions: { orderBy: { position: "asc" } } },
          },
        },
      },
      funding: { orderBy: { position: "asc" } },
      acts: { orderBy: { position: "asc" } },
      indicators: { orderBy: { position: "asc" } },
    },
  });

const figuresOf = ({ figures }: { figures: unknown }) =>
  (figures as { value: number }[]).map(({ value }) => value);

describe("the data of the four groups", () => {
  beforeEach<{ services: Services }>(({ services }) => seed(services));

  test("Klaipėda has its sums, area, goals and acts", async ({ db }) => {
    const strategy = await strategyOf(db, "klaipeda");
    expect([strategy.periodFrom, strategy.periodTo]).toEqual([2016, 2022]);
    expect(strategy.funding.map(({ cents }) => cents)).toEqual([149_320_000n, 51_360_000n]);
    expect(strategy.territory).toContain("512 ha");
    expect(strategy.territory).toContain("60 ha");
    expect(strategy.goals.map(({ title }) => title)).toEqual([
      "Skatinti gyventojus būti verslius ir aktyvius darbo rinkoje bei bendruomenės gyvenime",
      "Padėti socialinę atskirtį patiriantiems gyventojams visavertiškai integruotis į visuomenės gyvenimą",
    ]);
    expect(strategy.acts[0]).toMatchObject({ number: "T2-204", date: new Date("2015-07-10") });
    expect(strategy.acts.map(({ dateText }) => dateText)).toContain("2015 m. rugpjūčio mėn.");
    expect(strategy.context.join(" ")).toContain("Strategijoje numatyta 12 veiksmų");
  });

  test("Klaipėda has the indicators of its reports for 2018 and 2019", async ({ db }) => {
    const { indicators } = await strategyOf(db, "klaipeda");
    const values = Object.fromEntries(indicators.map(({ title, values }) => [title, values]));
    expect(values).toMatchObject({
      "Į projektų veiklas įtraukti asmenys": [
        { year: 2018, value: 238 },
        { year: 2019, value: 736 },
      ],
      "Pradėtos teikti naujos socialinės paslaugos": [{ year: 2018, value: 4 }],
      "Pradėti vykdyti projektai": [{ year: 2018, value: 6 }],
      "Atrinkti projektai": [{ year: 2019, value: 17 }],
      "Vykdomi projektai": [{ year: 2019, value: 9 }],
      "Vykdomi projektai: verslo srities": [{ year: 2019, value: 3 }],
      "Vykdomi projektai: socialinių paslaugų srities": [{ year: 2019, value: 6 }],
    });
  });

  test("Klaipėda has its 17 projects with their numbers and counters and no sums", async ({
    db,
  }) => {
    const { projects } = (await strategyOf(db, "klaipeda")).group;
    expect(projects).toHaveLength(17);
    expect(projects.every(({ grantCents }) => grantCents === null)).toBe(true);
    expect(projects.filter(({ startYear }) => startYear === 2020)).toHaveLength(7);

    const figures = Object.fromEntries(
      projects
        .filter(({ externalNumber }) => externalNumber)
        .map((project) => [project.externalNumber, figuresOf(project)]),
    );
    expect(figures).toEqual({
      "08.6.1-ESFA-V-911-01-0001": [16, 27, 20, 78, 26, 12, 21],
      "08.6.1-ESFA-V-911-01-0002": [6, 16, 25, 44, 2, 12, 23],
      "08.6.1-ESFA-V-911-01-0003": [],
      "08.6.1-ESFA-V-911-01-0005": [60, 54, 32, 22],
      "08.6.1-ESFA-V-911-01-0006": [40, 2, 20],
      "08.6.1-ESFA-V-911-01-0008": [5, 72, 18],
      "08.6.1-ESFA-V-911-01-0009": [6, 58, 120],
      "08.6.1-ESFA-V-911-01-0013": [12, 40],
      "08.6.1-ESFA-T-927-01-0183": [],
      "08.6.1-ESFA-T-927-01-0105": [],
      "08.6.1-ESFA-T-927-01-0150": [],
    });
    expect(projects.map(({ promoter }) => promoter)).toEqual(
      expect.arrayContaining([
        "VšĮ „Ori senatvė“",
        "Klaipėdos miesto neįgaliųjų draugija",
        "VšĮ „Šv. Pranciškaus onkologijos centras“",
        "VšĮ „Paliatyvios pagalbos ir šeimos sveikatos centras“",
        "Asociacija „Mano miestas Klaipėda“",
        "VšĮ „Kurianti partnerystė“",
        "VšĮ „Kūrybos gelmės“",
        "VšĮ „Asmenybės ugdymo kultūros centras“",
        "Labdaros paramos fondas „Maisto bankas“",
        "UAB „Ledelis“",
        "VšĮ „Socialinių mokslų kolegija“",
        "Klaipėdos samariečių bendrija",
        "VšĮ Socialinių paslaugų informacijos centras",
        "VšĮ „Liberi“",
        "VšĮ „Bonum solutio“",
      ]),
    );
  });

  test("Klaipėda says 11 projects in 2018 and lists 10; the difference is told, not mended", async ({
    db,
  }) => {
    const { indicators, remarks, group } = await strategyOf(db, "klaipeda");
    const said = indicators.find(({ title }) => title.startsWith("Sąraše patvirtinti"));
    expect(said?.values).toEqual([{ year: 2018, value: 11 }]);
    expect(group.projects.filter(({ selectedYear }) => selectedYear === 2018)).toHaveLength(10);
    expect(remarks[0]).toMatch(/11 projektų.*išvardyta 10/u);
  });

  test("Pakruojis has its sum, order, change, goals, target groups and activities", async ({
    db,
  }) => {
    const strategy = await strategyOf(db, "pakruojis");
    expect(strategy.funding.map(({ cents }) => cents)).toEqual([32_786_300n]);
    expect(strategy.acts).toMatchObject([
      { number: "1V-505", date: new Date("2016-07-20") },
      { kind: "amendment", date: new Date("2018-12-12") },
    ]);
    expect(strategy.goals).toHaveLength(2);
    expect(strategy.targetGroups).toHaveLength(5);
    expect(strategy.adminActivities).toHaveLength(6);
    expect(strategy.context.join(" ")).toContain("327.863 eurai");
  });

  test("Druskininkai has the budget and the number of projects of every action", async ({ db }) => {
    const { goals } = await strategyOf(db, "druskininkai");
    const actions = goals.flatMap(({ objectives }) => objectives.flatMap(({ actions }) => actions));
    expect(
      actions.map(({ number, budgetCents, plannedProjects }) => [
        number,
        budgetCents,
        plannedProjects,
      ]),
    ).toEqual([
      ["1.1", 17_677_201n, 3],
      ["1.2", 29_461_900n, 2],
      ["2.1", 25_444_400n, 1],
      ["2.2", 46_604_202n, 12],
    ]);
    expect(goals.flatMap(({ objectives }) => objectives.map(({ number }) => number))).toEqual([
      "1",
      "2",
    ]);
  });

  test("Druskininkai's actions and funding differ by 7,18 € as in the source", async ({ db }) => {
    const { goals, funding, remarks, acts } = await strategyOf(db, "druskininkai");
    const actions = goals.flatMap(({ objectives }) => objectives.flatMap(({ actions }) => actions));
    const planned = actions.reduce((sum, { budgetCents }) => sum + (budgetCents ?? 0n), 0n);
    const financed = funding.reduce((sum, { cents }) => sum + cents, 0n);
    expect(funding.map(({ cents, share }) => [cents, share])).toEqual([
      [95_230_376n, "79,9\u00a0proc."],
      [23_956_609n, "20,1\u00a0proc."],
    ]);
    expect([planned, financed]).toEqual([119_187_703n, 119_186_985n]);
    expect(remarks[0]).toContain("7,18\u00a0€");
    expect(acts).toMatchObject([{ date: null, dateText: "lapkričio 30 d." }]);
    expect(goals[0]?.title).toContain("įntegraciją įdarbo rinką");
  });

  test("Ignalina has its order, contract and indicators, and both periods of its name", async ({
    db,
  }) => {
    const { acts, indicators, goals, adminActivities, remarks } = await strategyOf(db, "ignalina");
    expect(acts).toMatchObject([
      { number: "1V-478", date: new Date("2024-07-29") },
      { number: "11-008-T-0009", date: new Date("2024-12-10") },
    ]);
    expect(acts[1]?.title).toContain("2023-2029");
    expect(remarks[0]).toMatch(/2023–2029.*2024–2029/u);
    expect(indicators.map(({ code, target }) => [code, target])).toEqual([
      ["P.B.2.0080", 1],
      ["R.S.2.3034", 11],
    ]);
    expect(goals[0]?.objectives.map(({ number }) => number)).toEqual([null, null]);
    expect(adminActivities).toHaveLength(4);
  });
});

test("everybody named can sign in, with codes that no register gives", async ({ db, services }) => {
  await seed(services);
  const people = await db.user.findMany({ include: { memberships: true, organisations: true } });
  expect(people.map(({ email }) => email).toSorted()).toEqual(
    demoPeople.map(({ email }) => email).toSorted(),
  );
  const [first] = people;
  const right = await services.passwords.verify(first?.passwordHash ?? null, demoPassword);
  expect(right).toEqual({ ok: true, value: true });
  expect(demoAccounts().join("\n")).toContain(demoPassword);

  const seats = people.flatMap(({ memberships }) => memberships);
  const board = seats.filter(({ role }) => role === "BOARD" || role === "CHAIR");
  const seatsOf = (of: string) => board.filter(({ sector }) => sector === of).length;
  expect(["PUBLIC", "NGO", "BUSINESS"].map(seatsOf)).toEqual([2, 2, 2]);

  const organisations = await db.organisation.findMany();
  for (const { code } of organisations) {
    expect(legalCodeProblem(code)).toBeNull();
    expect(code).toMatch(/^9/);
  }
});

test("published calls are frozen with the hash of what they say, within the budgets of the actions", async ({
  db,
  services,
}) => {
  await seed(services);
  const calls = await db.call.findMany({ include: { currentVersion: true, action: true } });
  expect(calls).toHaveLength(6);
  const budgets: Record<string, number> = {};
  for (const { status, currentVersion, action } of calls) {
    expect(currentVersion !== null).toBe(status === "PUBLISHED");
    if (!currentVersion) continue;
    const definition = callDefinition.parse(currentVersion.definition);
    expect(fingerprint(definition)).toBe(currentVersion.sha256);
    budgets[action.number] = (budgets[action.number] ?? 0) + definition.rules.budgetCents;
  }
  expect(budgets).toEqual({ "1.2": 29_461_900, "2.2": 46_604_202 });
});

test("one call is decided with every outcome, one stands in the middle of its evaluation", async ({
  db,
  services,
}) => {
  await seedAndPlay(services);
  const released = await db.releasedDecision.findMany({ orderBy: { registration: "asc" } });
  expect(released.map(({ outcome }) => outcome)).toEqual([
    "SELECTED",
    "SELECTED",
    "SELECTED",
    "PARTIAL",
    "RESERVE",
    "RESERVE",
    "NOT_SELECTED",
    "INELIGIBLE",
  ]);
  // One for each decision, and the request to clarify.
  expect(await db.letter.count()).toBe(9);
  for (const { organisation, partner } of [...decidedProposals, ...pendingProposals])
    for (const code of [organisation.code, ...(partner ? [partner.code] : [])])
      expect(legalCodeProblem(code)).toBeNull();
  const pending = await db.call.findUniqueOrThrow({
    where: { number: "DH-2.2-02" },
    include: { _count: { select: { proposals: true } } },
  });
  expect(pending).toMatchObject({ status: "EVALUATION", _count: { proposals: 8 } });
  const sheets = await db.sheet.groupBy({
    by: ["status"],
    _count: true,
    orderBy: { status: "asc" },
  });
  expect(sheets).toEqual([
    { status: "DRAFT", _count: 2 },
    { status: "SUBMITTED", _count: 21 },
  ]);
});

test("a second start changes nothing", async ({ db, services }) => {
  await seedAndPlay(services);
  const before = await everything(db);
  await seedAndPlay(services);
  expect(await everything(db)).toEqual(before);
});

test("a start a year later moves the windows that must stay open or planned, and only those", async ({
  db,
  services,
}) => {
  await seed(services);
  const before = await db.call.findMany({ orderBy: { number: "asc" } });
  const later = "2027-12-27T10:00:00Z";
  await seed(services, later);
  const after = await db.call.findMany({ orderBy: { number: "asc" } });

  const phases = Object.fromEntries(
    after.map((call) => [call.number, callPhase(call, new Date(later))]),
  );
  expect(phases).toEqual({
    "DH-1.1-01": "planned",
    "DH-1.2-02": "open",
    "DH-2.1-01": "closed",
    "DH-2.2-01": "closed",
    "DH-2.2-02": "closed",
    "DH-2.2-03": "open",
  });
  const untouched = (calls: typeof after) =>
    calls.filter(({ number }) => /2-0[12]$/.test(number) && number !== "DH-1.2-02");
  expect(untouched(after)).toEqual(untouched(before));
});

test("on every day of three years the windows are long enough, on working days, and in their phase", () => {
  for (let day = "2026-01-01"; day < "2029-01-01"; day = addDays(day, 1)) {
    const now = new Date(`${day}T10:00:00Z`);
    for (const call of demoCalls) {
      const window = windowAround(now, call);
      const { opensAt, closesAt } = window;
      expect(isWorkingDay(vilniusDay(opensAt)) && isWorkingDay(vilniusDay(closesAt))).toBe(true);
      expect(closesAt.getTime() - opensAt.getTime()).toBeGreaterThanOrEqual(30 * 86_400_000);
      const phase = call.opens > 0 ? "planned" : call.closes > 0 ? "open" : "closed";
      expect(callPhase(window, now)).toBe(phase);
    }
  }
});

/** Every row of every table, in a fixed order. */
async function everything(db: Db) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`),
    ),
  );
  return tables.map(({ name }, index) => ({ name, rows: rows[index] }));
}
