import { record } from "#app/domain/audit/record.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findHandled } from "./find-handled.server.ts";
import { moveComplaint } from "./move.server.ts";

/** The handler takes a complaint up: from now on it is being examined. */
export function examineComplaint(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const found = await findHandled(tx, ctx, id);
    if (!found.ok) return found;
    if (!found.value.examines) return refuse("not-handler");
    const moved = await moveComplaint(tx, ctx, found.value, "examine");
    return moved ? ok({ id }) : refuse("complaint-ended");
  });
}

interface Note {
  id: string;
  facts: string;
  findings: string;
  files: readonly EnclosedFile[];
}

/** Adds what the handler found out, with files; notes are never changed, and the applicant does not see them. */
export function addComplaintNote(ctx: Ctx, { id, facts, findings, files }: Note) {
  return ctx.transact(async (tx) => {
    const found = await findHandled(tx, ctx, id);
    if (!found.ok) return found;
    const { examines, status, groupId } = found.value;
    if (!examines) return refuse("not-handler");
    if (status !== "EXAMINED") return refuse("complaint-not-examined");
    const { id: noteId } = await tx.complaintNote.create({
      data: { complaintId: id, authorId: ctx.actor.userId ?? "", facts, findings, at: ctx.now() },
      select: { id: true },
    });
    const refusal = await enclose(tx, ctx, { noteId }, files);
    if (refusal) return refusal;
    await record(tx, ctx, { groupId, kind: "complaint.note", subject: id });
    return ok({ id });
  });
}
