import { record } from "#app/domain/audit/record.server.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffEvent, lockStaffEvent } from "./find-event.server.ts";

const most = 30;

/** Whether the actor may add files to an event: asked before the bytes are read. */
export async function mayAddMaterials(ctx: Pick<Ctx, "db" | "actor">, { id }: { id: string }) {
  const event = await findStaffEvent(ctx.db, ctx, id);
  return event ? ok(event) : refuse("not-found");
}

/** Adds files to an event, for everybody who can read it to download. */
export function addMaterials(
  ctx: Ctx,
  { id, files }: { id: string; files: readonly EnclosedFile[] },
) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event) return refuse("not-found");
    if (files.length === 0) return refuse("event-no-files");
    const before = await tx.enclosure.count({ where: { eventId: id } });
    if (before + files.length > most) return refuse("too-many-files");
    const refused = await enclose(tx, ctx, { eventId: id }, files, before);
    if (refused) return refused;
    await record(tx, ctx, {
      groupId: event.groupId,
      kind: "event.add-files",
      subject: id,
      data: { n: files.length },
    });
    return ok({ id });
  });
}

/** Takes a file of an event away. */
export function removeMaterial(ctx: Ctx, { id, file }: { id: string; file: string }) {
  return ctx.transact(async (tx) => {
    const event = await lockStaffEvent(tx, ctx, id);
    if (!event || !isId(file)) return refuse("not-found");
    const { count } = await tx.enclosure.deleteMany({ where: { id: file, eventId: id } });
    if (count === 0) return refuse("not-found");
    await record(tx, ctx, { groupId: event.groupId, kind: "event.remove-file", subject: id });
    return ok({ id });
  });
}
