import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { Readable } from "node:stream";
import { acceptPeriod } from "#app/domain/monitoring/check-period.server.ts";
import { saveIndicator } from "#app/domain/monitoring/indicators.server.ts";
import { makePeriods } from "#app/domain/monitoring/make-periods.server.ts";
import { reportPeriod } from "#app/domain/monitoring/report-period.server.ts";
import { addDays, addMonths } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import { idsOf, workshopCode } from "./people.ts";
import { aDocument, at, expectOk } from "./seed-proposals.server.ts";

const title = "Senjorų amatų ratelis";

/** The first day of the quarter that so many quarters lie between it and that of a day. */
function quarter(day: string, away: number) {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = `${year}-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
  return addMonths(first, away * 3);
}

const indicators = [
  {
    title: "Socialiai pažeidžiami gyventojai, dalyvavę veiklose (unikalūs)",
    unit: "asmenys",
    counter: "PARTICIPANTS",
    target: 60,
    values: [24, 19],
  },
  {
    title: "Pritraukti savanoriai",
    unit: "asmenys",
    counter: "VOLUNTEERS",
    target: 8,
    values: [5, 2],
  },
  {
    title: "Pradėtos teikti naujos paslaugos",
    unit: "paslaugos",
    counter: "SERVICES",
    target: 1,
    values: [1, 0],
  },
] as const;

const reports = [
  {
    narrative:
      "Vyko dvylika keramikos ir pynimo užsiėmimų. Dalyviai susirado per seniūnijos socialinius darbuotojus.",
    problems: "",
  },
  {
    narrative: "Vyko devyni užsiėmimai ir paroda bendruomenės namuose.",
    problems: "Dėl remonto du užsiėmimai perkelti į kitą ketvirtį.",
  },
] as const;

/** A project of the workshop that reports: one period accepted, one waiting for its check, two open. */
export async function seedMonitoring(services: Services) {
  const { db, now } = services;
  const ids = await idsOf(db);
  const organisation = await db.organisation.findUniqueOrThrow({ where: { code: workshopCode } });
  const strategy = await db.strategy.findFirstOrThrow({
    where: { group: { slug: "druskininkai" } },
    select: { id: true, groupId: true },
  });
  const known = { organisationId: organisation.id, title };
  if ((await db.project.count({ where: known })) > 0) return;

  const today = vilniusDay(now());
  const startsOn = quarter(today, -2);
  const { id } = await db.project.create({
    data: {
      ...known,
      groupId: strategy.groupId,
      strategyId: strategy.id,
      promoter: printedName(organisation),
      promoterCode: organisation.code,
      purpose: "Amatų užsiėmimai vienišiems senjorams.",
      location: "Druskininkai",
      state: "RUNNING",
      isExample: true,
      startsOn: new Date(startsOn),
      endsOn: new Date(addDays(quarter(today, 2), -1)),
      publishedAt: new Date(`${startsOn}T09:00:00Z`),
    },
  });
  const staff = (day: string) => at(services, ids.rasa, new Date(`${day}T09:00:00Z`));
  for (const { values: _, ...one } of indicators)
    await expectOk(
      saveIndicator(await staff(startsOn), { id, ...one, indicator: "", strategy: "", code: "" }),
    );
  await expectOk(makePeriods(await staff(startsOn), { id, months: 3 }));

  const stored = await db.projectIndicator.findMany({
    where: { projectId: id },
    orderBy: { position: "asc" },
  });
  for (const [index, texts] of reports.entries()) {
    const over = quarter(today, index - 1);
    const ona = await at(services, ids.ona, new Date(`${over}T00:10:00Z`));
    const bytes = await aDocument("Dalyvių sąrašas", organisation.name);
    const limits = { maxBytes: 1_000_000, accept: ["pdf"] };
    const file = await expectOk(services.files.store(Readable.from([bytes]), limits));
    const files = [{ name: "Dalyvių sąrašas.pdf", ...file }];
    await expectOk(
      reportPeriod(ona, {
        ...{ id, n: String(index + 1), ...texts, files, submit: true },
        values: Object.fromEntries(
          stored.map((one, at) => [one.id, indicators[at]?.values[index] ?? 0]),
        ),
        notes: {},
        seen: "",
      }),
    );
  }
  const first = await db.monitoringPeriod.findUniqueOrThrow({
    where: { projectId_n: { projectId: id, n: 1 } },
  });
  const checked = await at(services, ids.rasa, new Date(`${quarter(today, -1)}T12:00:00Z`));
  await expectOk(acceptPeriod(checked, first));
}
