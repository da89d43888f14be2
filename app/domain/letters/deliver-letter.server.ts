import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffLetter } from "./find-staff-letter.server.ts";
import { settleUnclear } from "./unclear-mails.server.ts";

interface Handed {
  id: string;
  way: "POST" | "PHONE" | "HAND";
  /** The day it was handed over, YYYY-MM-DD. */
  on: string;
  note: string;
}

/** Records that a letter was brought to its recipient by other means than mail. */
export function recordDelivery(ctx: Ctx, { id, way, on, note }: Handed) {
  return ctx.transact(async (tx) => {
    const letter = await findStaffLetter(tx, ctx, id);
    if (!letter) return refuse("not-found");
    const today = vilniusDay(ctx.now());
    if (on > today || on < vilniusDay(letter.issuedAt)) return refuse("delivery-day");
    await tx.letterDelivery.create({
      data: {
        letterId: id,
        way,
        on: new Date(on),
        note,
        byId: ctx.actor.userId ?? "",
        at: ctx.now(),
      },
    });
    await settleUnclear(tx, ctx, [id]);
    const { groupId } = letter;
    await record(tx, ctx, { groupId, kind: "letter.handed", subject: id, data: { way, on } });
    return ok(null);
  });
}

/**
 * Tries the mails of a letter that wait or were given up at once, from the start; not one that may
 * have been sent.
 */
export function retryMails(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const letter = await findStaffLetter(tx, ctx, id);
    if (!letter) return refuse("not-found");
    const { count } = await tx.outbox.updateMany({
      where: { letterId: id, doneAt: null, handedAt: null },
      data: {
        failedAt: null,
        failedFor: null,
        failedAbout: null,
        attempts: 0,
        nextTryAt: ctx.now(),
      },
    });
    if (count === 0) return refuse("nothing-to-retry");
    const { groupId } = letter;
    await record(tx, ctx, { groupId, kind: "letter.retry", subject: id, data: { n: count } });
    return ok(null);
  });
}
