import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockProject } from "./find-project.server.ts";
import { keepChange } from "./keep-change.server.ts";
import type { ProjectState } from "./lifecycle.ts";
import type { ChangeInput } from "./project-schema.ts";
import { paidCents } from "./record-payment.server.ts";
import { isTaken } from "./step-project.server.ts";

const line = ({ name, code }: { name: string; code: string | null }) =>
  code ? `${name}, ${code}` : name;
const date = (day: string | null) => (day === null ? null : new Date(day));
const sum = (cents: number | null) => (cents === null ? null : BigInt(cents));

/** States in which there is a contract, whose sum can be changed. */
const hasContract: readonly ProjectState[] = ["CONTRACTED", "RUNNING", "COMPLETED", "TERMINATED"];

/** Changes what is told of a project; each change keeps its reason and the fields before and after. */
export function changeProject(ctx: Ctx, { id, ...input }: ChangeInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, "manage");
    if (!project) return refuse("not-found");
    if (await isTaken(tx, id, input.externalNumber)) return refuse("external-number-taken");
    const contracted = sum(input.contractedCents);
    if (project.contractedCents !== null && contracted === null)
      return refuse("contract-needs-sum");
    if (contracted !== null && !hasContract.includes(project.state))
      return refuse("no-contract-to-change");
    const paid = await paidCents(tx, id);
    if (contracted !== null && Number(contracted) < paid)
      return refuse("contract-below-paid", { paidCents: paid });

    const { partners, reason, actNo, actOn, ...told } = input;
    const fields = {
      ...told,
      externalNumber: told.externalNumber || null,
      totalCents: sum(told.totalCents),
      contractedCents: contracted,
      startsOn: date(told.startsOn),
      endsOn: date(told.endsOn),
    };
    const changed = await keepChange(tx, ctx, project, fields, {
      reason,
      actNo,
      actOn: date(actOn),
      partners: {
        before: project.partners.map(line).join("\n"),
        after: partners.map(line).join("\n"),
      },
    });
    if (!changed) return refuse("nothing-changed");
    await tx.project.update({ where: { id }, data: fields, select: { id: true } });
    await tx.projectPartner.deleteMany({ where: { projectId: id } });
    await tx.projectPartner.createMany({
      data: partners.map((one, index) => ({ ...one, projectId: id, position: index + 1 })),
    });
    await record(tx, ctx, { groupId: project.groupId, kind: "project.change", subject: id });
    return ok({ id });
  });
}

/** Gives a project its public page, or takes the page away. */
export function publishProject(ctx: Ctx, { id, isPublic }: { id: string; isPublic: boolean }) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, "manage");
    if (!project) return refuse("not-found");
    if ((project.publishedAt !== null) === isPublic) return ok({ id });
    const now = ctx.now();
    const data = {
      publishedAt: isPublic ? now : null,
      firstPublicAt: project.firstPublicAt ?? project.publishedAt ?? now,
    };
    await tx.project.update({ where: { id }, data, select: { id: true } });
    const kind = isPublic ? ("project.publish" as const) : ("project.unpublish" as const);
    await record(tx, ctx, { groupId: project.groupId, kind, subject: id });
    return ok({ id });
  });
}
