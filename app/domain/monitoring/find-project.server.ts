import { projectRights } from "#app/domain/access/project-rights.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

type Asking = Pick<Ctx, "actor">;

const ofProject = {
  id: true,
  groupId: true,
  strategyId: true,
  organisationId: true,
  proposalId: true,
  title: true,
  promoter: true,
  state: true,
  startsOn: true,
  endsOn: true,
  publishedAt: true,
} satisfies Prisma.ProjectSelect;

/** What a viewer may do about the reports of a project. */
const rightsTo = (
  { actor }: Asking,
  project: { groupId: string; organisationId: string | null; publishedAt: Date | null },
) => projectRights(actor, { ...project, isPublished: project.publishedAt !== null });

/** The project with the rights of who asks; null where they may not read it. */
export async function findMonitored(tx: Pick<Tx, "project">, asking: Asking, id: string) {
  if (!isId(id)) return null;
  const project = await tx.project.findUnique({ where: { id }, select: ofProject });
  if (!project) return null;
  const rights = rightsTo(asking, project);
  return rights.read ? { ...project, rights } : null;
}

/** A period of a project with the rights of who asks; null where they may not read it. */
export async function findPeriod(
  tx: Pick<Tx, "monitoringPeriod">,
  asking: Asking,
  where: { id: string } | { projectId_n: { projectId: string; n: number } },
) {
  const period = await tx.monitoringPeriod.findUnique({
    where,
    select: {
      id: true,
      n: true,
      projectId: true,
      fromDay: true,
      toDay: true,
      dueOn: true,
      state: true,
      narrative: true,
      problems: true,
      submittedAt: true,
      checkedAt: true,
      returnedWhy: true,
      source: true,
      project: { select: ofProject },
    },
  });
  if (!period) return null;
  const rights = rightsTo(asking, period.project);
  return rights.read ? { ...period, rights } : null;
}
export type FoundPeriod = NonNullable<Awaited<ReturnType<typeof findPeriod>>>;

/** A period named by its project and number as an address has it; null where there is none such. */
export function periodAt(tx: Pick<Tx, "monitoringPeriod">, asking: Asking, id: string, n: string) {
  const isNumber = /^[1-9]\d{0,3}$/.test(n);
  if (!isId(id) || !isNumber) return null;
  return findPeriod(tx, asking, { projectId_n: { projectId: id, n: Number(n) } });
}
