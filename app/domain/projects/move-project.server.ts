import { record } from "#app/domain/audit/record.server.ts";
import { next } from "#app/domain/lifecycle.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type ProjectEvent, projectLifecycle } from "./lifecycle.ts";

type Standing = Pick<Prisma.ProjectModel, "id" | "state" | "groupId">;

/** The one writer of `Project.state`; false where the event is not possible (any more). */
export async function moveProject(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { id, state, groupId }: Standing,
  event: ProjectEvent,
  fields: Prisma.ProjectUncheckedUpdateManyInput = {},
) {
  const to = next(projectLifecycle, state, event);
  if (!to) return false;

  const { count } = await tx.project.updateMany({
    where: { id, state },
    data: { ...fields, state: to },
  });
  if (count === 0) return false;

  await record(tx, ctx, { groupId, kind: `project.${event}`, subject: id });
  return true;
}
