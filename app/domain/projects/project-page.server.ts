import { z } from "zod";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { dutiesOf } from "#app/domain/publicity/duties.ts";
import { findProject, type FoundProject, projectFacts } from "./find-project.server.ts";
import { possibleEvents } from "./lifecycle.ts";
import { paidCents } from "./record-payment.server.ts";

const values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** How many of its duties of publicity the project has kept. */
async function dutiesKept(db: Ctx["db"], { id, totalCents, strategy }: FoundProject) {
  const keys = dutiesOf({
    totalCents: totalCents === null ? null : Number(totalCents),
    periodFrom: strategy.periodFrom,
  });
  const done = await db.publicityItem.count({
    where: { projectId: id, key: { in: keys }, doneOn: { not: null } },
  });
  return { done, all: keys.length };
}

/** Everything about a project for whoever reads it all: its group, and its promoter. */
export async function projectPage(ctx: Pick<Ctx, "db" | "actor" | "now">, id: string) {
  const { db } = ctx;
  const project = await findProject(db, ctx, id, "read");
  if (!project) return refuse("not-found");
  const payments = await db.projectPayment.findMany({
    where: { projectId: id },
    orderBy: [{ paidOn: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, paidOn: true, cents: true, number: true },
  });
  const changes = await db.projectChange.findMany({
    where: { projectId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      id: true,
      at: true,
      byId: true,
      reason: true,
      actNo: true,
      actOn: true,
      before: true,
      after: true,
    },
  });
  const people = await db.user.findMany({
    where: { id: { in: changes.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id: of, name }) => [of, name]));
  const { manage, report, own: isOwn } = project.rights;
  return ok({
    ...projectFacts(project),
    proposal: project.proposal && {
      id: project.proposal.id,
      registration: project.proposal.registration ?? "",
      call: project.proposal.call.number,
    },
    paidCents: await paidCents(db, id),
    payments: payments.map(({ cents, paidOn, ...payment }) => ({
      ...payment,
      paidOn: dayOf(paidOn),
      cents: Number(cents),
    })),
    changes: changes.map(({ byId, actOn, before, after, ...change }) => {
      const was = values.parse(before);
      const { step, ...is } = values.parse(after);
      return {
        ...change,
        // The promoter learns what changed, not who of the group wrote it down.
        by: manage && byId ? (names.get(byId) ?? null) : null,
        actOn: actOn && dayOf(actOn),
        step: typeof step === "string" ? step : null,
        fields: Object.entries(is).map(([field, now]) => ({
          field,
          before: was[field] ?? null,
          after: now,
        })),
      };
    }),
    publicity: await dutiesKept(db, project),
    events: manage ? possibleEvents(project.state) : [],
    manage,
    report,
    isOwn,
  });
}
