import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStaffLetter } from "./find-staff-letter.server.ts";
import { letterKind } from "./letter.ts";
import { letterRecipients } from "./letter-recipients.server.ts";
import { addressOf, mailState } from "./mail-state.ts";
import { openersOf } from "./own-letters.server.ts";

/** One issued letter with every mail that announced it, and how else it was brought to its recipient. */
export async function deliveryPage(ctx: Ctx, { id }: { id: string }) {
  const letter = await findStaffLetter(ctx.db, ctx, id);
  if (!letter?.proposal) return refuse("not-found");
  const { groupId, openedById, mails, deliveries, sha256, kind, proposal, correction, ...about } =
    letter;
  await recordRead(ctx, { groupId, kind: "letter.read", subject: id });
  const ids = [openedById, ...deliveries.map(({ byId }) => byId)];
  const names = await openersOf(
    ctx,
    ids.map((one) => ({ openedById: one })),
  );
  const recipients = await letterRecipients(ctx.db, ctx, id);
  return ok({
    ...about,
    kind: letterKind.parse(kind),
    registration: proposal.registration,
    proposalId: proposal.id,
    call: proposal.call.number,
    isDrawn: sha256 !== null,
    isCorrected: correction !== null,
    openedBy: openedById ? (names.get(openedById) ?? null) : null,
    recipients: recipients.map(({ email }) => email),
    mails: mails.map(({ payload, ...mail }) => ({
      id: mail.id,
      to: addressOf(payload),
      state: mailState(mail),
      settledAt: mail.settledAt,
      askedAt: mail.createdAt,
      at: mail.doneAt ?? mail.handedAt ?? mail.failedAt,
      nextTryAt: mail.doneAt || mail.failedAt ? null : mail.nextTryAt,
      reason: mail.doneAt ? "" : (mail.lastError ?? ""),
    })),
    deliveries: deliveries.map(({ byId, on, ...delivery }) => ({
      ...delivery,
      on: on.toISOString().slice(0, 10),
      by: names.get(byId) ?? "",
    })),
  });
}
