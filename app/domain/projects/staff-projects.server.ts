import { projectStates, type ProjectState } from "./lifecycle.ts";
import type { GroupRole } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";

const pageSize = 50;

export interface ProjectFilter {
  state: ProjectState | null;
  after: string | null;
}

export const projectFilter = (query: URLSearchParams): ProjectFilter => ({
  state: projectStates.find((state) => state === query.get("state")) ?? null,
  after: query.get("after"),
});

/** Who reads all projects of a group (project-rights.ts). */
const readers: readonly GroupRole[] = ["STAFF", "BOARD", "CHAIR", "OBSERVER"];

const told = (cents: bigint | null) => (cents === null ? null : Number(cents));
const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10);

/**
 * Projects of the groups whose staff, board or observer the actor is, the last entered first, with
 * what each was granted, contracted and paid, cents.
 */
export async function staffProjects(
  { db, actor }: Pick<Ctx, "db" | "actor">,
  { state, after }: ProjectFilter,
) {
  const groupIds = actor.groups.flatMap(({ role, groupId }) =>
    readers.includes(role) ? groupId : [],
  );
  const rows = await db.project.findMany({
    where: {
      groupId: { in: groupIds },
      ...(state && { state }),
      ...(after && isId(after) && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: {
      id: true,
      state: true,
      title: true,
      promoter: true,
      externalNumber: true,
      promoterCode: true,
      contractNo: true,
      contractOn: true,
      startsOn: true,
      endsOn: true,
      grantCents: true,
      totalCents: true,
      contractedCents: true,
      isExample: true,
      publishedAt: true,
      action: { select: { number: true } },
      group: { select: { shortName: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  const sums = await db.projectPayment.groupBy({
    by: ["projectId", "kind"],
    where: { projectId: { in: page.map(({ id }) => id) } },
    _sum: { cents: true },
  });
  const paid = new Map<string, number>();
  for (const { projectId, kind, _sum } of sums) {
    const cents = Number(_sum.cents ?? 0n) * (kind === "RETURNED" ? -1 : 1);
    paid.set(projectId, (paid.get(projectId) ?? 0) + cents);
  }
  return {
    projects: page.map(({ action, group, publishedAt, ...row }) => ({
      ...row,
      contractOn: dayOf(row.contractOn),
      startsOn: dayOf(row.startsOn),
      endsOn: dayOf(row.endsOn),
      grantCents: told(row.grantCents),
      totalCents: told(row.totalCents),
      contractedCents: told(row.contractedCents),
      paidCents: paid.get(row.id) ?? 0,
      action: action?.number ?? null,
      group: group.shortName,
      isPublic: publishedAt !== null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
