import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok } from "#app/domain/result.ts";
import { addDays, type IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { isWorkingDay } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { possibleHandlers } from "./appoint-handler.server.ts";
import { findHandled } from "./find-handled.server.ts";
import { isOpenComplaint } from "./lifecycle.ts";
import { readComplaint } from "./read-complaint.server.ts";

/** Working days from a day to the last one, the first not counted; 0 on it and after it. */
function workingDaysUntil(from: IsoDay, last: IsoDay) {
  let days = 0;
  for (let day = from; day < last;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) days += 1;
  }
  return days;
}

/** A complaint with all that staff do about it, for impartial staff of the group; the reading is on record. */
export async function handlingPage(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const found = await findHandled(db, ctx, id);
  if (!found.ok) return found;
  const { groupId, proposalId, status, handlerId, examines } = found.value;
  await recordRead(ctx, { groupId, kind: "complaint.read", subject: id });

  const { handler, reasons, answeredAt, letter, notes, proposal } =
    await db.complaint.findUniqueOrThrow({
      where: { id },
      select: {
        handler: { select: { name: true } },
        reasons: true,
        answeredAt: true,
        letter: { select: { id: true, number: true } },
        proposal: { select: { call: { select: { number: true } } } },
        notes: {
          orderBy: { id: "asc" },
          select: {
            id: true,
            facts: true,
            findings: true,
            at: true,
            author: { select: { name: true } },
            enclosures: {
              orderBy: { position: "asc" },
              select: { id: true, name: true, file: { select: { size: true, scan: true } } },
            },
          },
        },
      },
    });
  const isOpen = isOpenComplaint(status);
  const handlers = isOpen ? await possibleHandlers(db, ctx, found.value) : [];
  const complaint = await readComplaint(db, id);
  return ok({
    proposalId,
    callNumber: proposal.call.number,
    complaint,
    isOpen,
    examines: isOpen && examines,
    handler: handler?.name ?? null,
    handlers: handlers
      .filter((one) => one.id !== handlerId)
      .map((one) => ({ id: one.id, name: one.name })),
    daysLeft: isOpen ? workingDaysUntil(vilniusDay(ctx.now()), complaint.answerBy) : null,
    isOverdue: isOpen && complaint.answerBy < vilniusDay(ctx.now()),
    notes: notes.map(({ author, enclosures, ...note }) => ({
      ...note,
      by: author.name,
      files: enclosures.map(({ file, ...one }) => ({
        ...one,
        size: Number(file.size),
        isWithheld: file.scan === "INFECTED",
      })),
    })),
    answer: answeredAt && { at: answeredAt, reasons, letter },
  });
}
