import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { FoundProject } from "./find-project.server.ts";
import type { ProjectEvent } from "./lifecycle.ts";

type Value = string | number | null;

/** As it is kept and compared: days as YYYY-MM-DD, sums in cents. */
function plain(value: unknown): Value {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Writes down which fields a change makes different, as they were and as they are; nothing where none is. */
export async function keepChange(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  project: FoundProject,
  fields: Prisma.ProjectUncheckedUpdateManyInput,
  about: {
    reason: string;
    actNo?: string;
    actOn?: Date | null;
    step?: ProjectEvent;
    partners?: { before: string; after: string };
  },
) {
  const { reason, actNo = "", actOn = null, step, partners } = about;
  const before: Record<string, Value> = {};
  const after: Record<string, Value> = {};
  for (const [name, value] of Object.entries(fields)) {
    const was = plain(project[name as keyof FoundProject]);
    const is = plain(value);
    if (was === is || ((was ?? "") === "" && (is ?? "") === "")) continue;
    before[name] = was;
    after[name] = is;
  }
  if (partners && partners.before !== partners.after) {
    before["partners"] = partners.before;
    after["partners"] = partners.after;
  }
  if (step) after["step"] = step;
  if (Object.keys(after).length === 0) return false;
  await tx.projectChange.create({
    data: {
      projectId: project.id,
      at: ctx.now(),
      byId: ctx.actor.userId,
      reason,
      actNo,
      actOn,
      before,
      after,
    },
  });
  return true;
}
