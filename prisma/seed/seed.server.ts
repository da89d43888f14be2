import type { Services } from "#app/http/services.server.ts";
import { druskininkai } from "./groups/druskininkai.ts";
import { ignalina } from "./groups/ignalina.ts";
import { klaipeda } from "./groups/klaipeda.ts";
import { klaipedaProjects } from "./groups/klaipeda-projects.ts";
import { pakruojis } from "./groups/pakruojis.ts";
import { demoPassword, demoPeople } from "./people.ts";
import { seedApplicant } from "./seed-applicant.server.ts";
import { seedCalls } from "./seed-calls.server.ts";
import { seedEvents } from "./seed-events.server.ts";
import { seedEvaluations } from "./seed-evaluation.server.ts";
import { seedPictures } from "./seed-pictures.server.ts";
import { seedProjects } from "./seed-projects.server.ts";
import { seedReports } from "./seed-reports.server.ts";
import { seedTimetable } from "./seed-timetable.server.ts";
import { seedMonitoring } from "./seed-monitoring.server.ts";
import { seedPeople } from "./seed-people.server.ts";

const groups = [druskininkai, ignalina, klaipeda, pakruojis];

type SeedServices = Services & { log: (line: string) => void };

/**
 * Adds what is missing of the demonstration data and changes nothing that is there, save the
 * windows of open and planned calls, which move with the calendar.
 */
export async function seedDemo(services: SeedServices) {
  await seedGroups(services);
  await seedEvaluations(services);
  await seedApplicant(services);
  await seedEvents(services);
  await seedProjects(services);
  await seedTimetable(services);
  await seedMonitoring(services);
  await seedPictures(services);
  await seedReports(services);
}

/** The groups with their strategies, people and calls, before anybody has applied. */
export async function seedGroups(services: SeedServices) {
  const { db, log } = services;
  const known = await db.group.findMany({ select: { slug: true } });
  for (const group of groups) {
    if (known.some(({ slug }) => slug === group.slug)) continue;
    log(`Loading the data of ${group.city} …`);
    await db.group.create({ data: group });
    if (group === klaipeda) await addProjects(db);
  }

  const { id } = await db.group.findUniqueOrThrow({ where: { slug: druskininkai.slug } });
  await seedPeople(services, id);
  await seedCalls(services, id);
}

/** Lines that tell who can sign in to the demonstration. */
export const demoAccounts = (): string[] => [
  `Demonstration accounts (password ${demoPassword}):`,
  ...demoPeople.map(({ email, role }) => `  ${email.padEnd(34)} ${role.en}`),
];

/** The day by which the report for 2019 was due. */
const publishedAt = new Date("2020-04-01T09:00:00Z");

/** The projects that the reports of Klaipėda name, of its one strategy. */
async function addProjects(db: SeedServices["db"]) {
  const { id: strategyId, groupId } = await db.strategy.findFirstOrThrow({
    where: { group: { slug: klaipeda.slug } },
    select: { id: true, groupId: true },
  });
  await db.project.createMany({
    data: klaipedaProjects.map((project) => ({ ...project, groupId, strategyId, publishedAt })),
  });
  // What the report for 2019 tells of the projects that ran in it is their report on the year.
  const told = await db.project.findMany({
    where: { strategyId, state: "RUNNING", story: { not: "" } },
    select: { id: true, story: true },
  });
  await db.monitoringPeriod.createMany({
    data: told.map(({ id: projectId, story }) => ({
      projectId,
      n: 1,
      fromDay: new Date("2019-01-01"),
      toDay: new Date("2019-12-31"),
      dueOn: new Date("2020-01-31"),
      state: "ACCEPTED",
      narrative: story,
      source: "Klaipėdos m. IIT VVG vietos plėtros strategijos ataskaita už 2019 metus",
    })),
  });
}
