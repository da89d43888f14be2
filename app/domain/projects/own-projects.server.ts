import type { Ctx } from "#app/platform/ports.ts";

/** Projects that the actor's organisations carry out, the newest first. */
export const ownProjects = ({ db, actor }: Pick<Ctx, "db" | "actor">) =>
  db.project.findMany({
    where: {
      organisationId: { in: actor.organisations.map(({ organisationId }) => organisationId) },
    },
    orderBy: { id: "desc" },
    take: 100,
    select: { id: true, title: true, state: true, externalNumber: true },
  });
