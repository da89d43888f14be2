import { changeProject, publishProject } from "#app/domain/projects/change-project.server.ts";
import type { StepInput } from "#app/domain/projects/project-schema.ts";
import { recordPayment } from "#app/domain/projects/record-payment.server.ts";
import { stepProject } from "#app/domain/projects/step-project.server.ts";
import { takeOverSelected } from "#app/domain/projects/take-over-selected.server.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { ofRate } from "#app/domain/values/money.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

const number = "DH-2.2-01";

/** The projects of the decided call: the first runs and was paid, the second has its contract, the rest is forwarded. */
export async function seedProjects(services: Services) {
  const { db } = services;
  const call = await db.call.findUnique({ where: { number } });
  if (!call?.releasedAt || (await db.project.count({ where: { actionId: call.actionId } })) > 0)
    return;
  const staff = await db.user.findUniqueOrThrow({ where: { email: "rasa@harmonija.example" } });
  const ctx = await at(services, staff.id, services.now());
  await expectOk(takeOverSelected(ctx, { number }));

  const released = vilniusDay(call.releasedAt);
  const today = vilniusDay(services.now());
  // What has happened by now; the rest of it lies ahead.
  const by = (days: number) => (addDays(released, days) < today ? addDays(released, days) : today);
  const projects = await db.project.findMany({
    where: { actionId: call.actionId },
    orderBy: { id: "asc" },
  });
  for (const [index, project] of projects.entries()) {
    const { id } = project;
    const step = (input: StepInput) => expectOk(stepProject(ctx, { id, ...input }));
    await step({ step: "forward", forwardedOn: by(3), forwardedNo: "S-12" });
    if (index > 1) continue;
    const grant = Number(project.grantCents ?? 0n);
    await step({
      step: "contract",
      contractNo: `11-01${index + 1}-P-000${index + 1}`,
      contractOn: by(20),
      externalNumber: `11-01${index + 1}-P-000${index + 1}`,
      // The second contract is smaller than the grant: the difference is free again.
      contractedCents: index === 0 ? grant : ofRate(grant, 9500),
      totalCents: ofRate(grant, 10_900),
      startsOn: by(30),
      endsOn: addDays(released, 30 + 365),
      reason: "",
    });
    if (index > 0) continue;
    await step({ step: "start", startsOn: by(30) });
    await tell(ctx, id);
    await expectOk(
      recordPayment(ctx, {
        id,
        kind: "ADVANCE",
        paidOn: by(40),
        cents: ofRate(grant, 3000),
        number: "MP-1",
      }),
    );
    await expectOk(publishProject(ctx, { id, isPublic: true }));
  }
  await db.project.updateMany({
    where: { actionId: call.actionId },
    data: { isExample: true },
  });
}

/** The words of the running project for everybody. */
async function tell(ctx: Ctx, id: string) {
  const project = await ctx.db.project.findUniqueOrThrow({ where: { id } });
  await expectOk(
    changeProject(ctx, {
      id,
      title: project.title,
      titleEn: "",
      externalNumber: project.externalNumber ?? "",
      field: "SOCIAL",
      purpose:
        "Sudaryti sąlygas socialiai pažeidžiamiems miesto gyventojams dalyvauti bendruomenės veiklose.",
      location: "Druskininkai",
      story:
        "Projektas pradėtas. Pirmąjį mėnesį įrengtos patalpos, pakviesti savanoriai ir surengtas pirmas susitikimas su dalyviais.",
      storyEn: "",
      partners: [{ name: "Druskininkų kultūros centras (pavyzdys)", code: null }],
      totalCents: project.totalCents === null ? null : Number(project.totalCents),
      contractedCents: project.contractedCents === null ? null : Number(project.contractedCents),
      startsOn: project.startsOn?.toISOString().slice(0, 10) ?? null,
      endsOn: project.endsOn?.toISOString().slice(0, 10) ?? null,
      reason: "Papildyta projekto pristatymu.",
      actNo: "",
      actOn: null,
    }),
  );
}
