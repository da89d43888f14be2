import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { beginReport } from "#app/domain/reports/begin-report.server.ts";
import type { ReportAddress } from "#app/domain/reports/report-address.ts";
import type { ReportStepInput } from "#app/domain/reports/report-schema.ts";
import { type ReportSections, reportSections } from "#app/domain/reports/report-sections.ts";
import { stepReport } from "#app/domain/reports/step-report.server.ts";
import { writeSections } from "#app/domain/reports/write-sections.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { klaipedaReports } from "./groups/klaipeda-reports.ts";
import { demoPassword } from "./people.ts";
import { expectOk } from "./seed-proposals.server.ts";

const klaipeda = { group: "klaipeda", slug: "2016-2022" };
const druskininkai = { group: "druskininkai", slug: "2024-2029" };

/**
 * The annual reports of Klaipėda for 2018 and 2019, written from its own projects and counters, and
 * a draft for the last year of Druskininkai.
 */
export async function seedReports(services: Services) {
  const { db, now } = services;
  if ((await db.annualReport.count()) > 0) return;

  const jurga = await writerOf(services, klaipeda.group);
  for (const { year, sections, steps } of klaipedaReports)
    await write(jurga, { ...klaipeda, year }, sections, steps);

  const rasa = await db.user.findUniqueOrThrow({ where: { email: "rasa@harmonija.example" } });
  const ctx = { ...services, actor: await actorOf(services, rasa.id) };
  const lastYear = String(Number(vilniusDay(now()).slice(0, 4)) - 1);
  await write(
    ctx,
    { ...druskininkai, year: lastYear },
    {
      summary:
        "Parengti pirmieji kvietimai, surengti mokymai pareiškėjams, pradėti administruoti strategijos projektai.",
      plans: "Užbaigti pirmojo kvietimo atranką ir paskelbti kvietimus pagal likusius veiksmus.",
    },
  );
}

async function write(
  ctx: Ctx,
  address: ReportAddress,
  texts: Partial<ReportSections>,
  steps: readonly ReportStepInput[] = [],
) {
  await expectOk(beginReport(ctx, address));
  await expectOk(writeSections(ctx, { ...address, sections: reportSections.parse(texts) }));
  for (const input of steps) await expectOk(stepReport(ctx, { ...address, input }));
}

/** An invented person of the group's staff, who signs in as the others of the demonstration. */
async function writerOf(services: Services, slug: string): Promise<Ctx> {
  const { db, now, passwords } = services;
  const hashed = await passwords.hash(demoPassword);
  if (!hashed.ok) throw new Error(hashed.error.code);
  const group = await db.group.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const { id } = await db.user.create({
    data: {
      email: "jurga@klaipeda.example",
      name: "Jurga Pavyzdienė",
      passwordHash: hashed.value,
      emailConfirmedAt: now(),
      privacyAcceptedAt: now(),
      memberships: { create: { groupId: group.id, role: "STAFF" } },
    },
    select: { id: true },
  });
  return { ...services, actor: await actorOf(services, id) };
}
