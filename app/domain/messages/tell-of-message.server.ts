import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { MessageSide } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findStandingOf } from "./find-standing.server.ts";

interface Sent {
  id: string;
  proposalId: string;
  side: MessageSide;
}

/** Writers of the applicant, or staff of the group, who hold their role now. */
async function readersOf(tx: Tx, ctx: Pick<Ctx, "now">, { proposalId, side }: Sent) {
  const { organisationId, groupId } = await findStandingOf(tx, proposalId);
  const inForce = { OR: [{ until: null }, { until: { gte: new Date(vilniusDay(ctx.now())) } }] };
  const staff = { memberships: { some: { groupId, role: "STAFF" as const, ...inForce } } };
  const writers = {
    organisations: {
      some: { organisationId, role: { not: "VIEWER" as const }, removedAt: null, ...inForce },
    },
  };
  return tx.user.findMany({
    where: { disabledAt: null, ...(side === "GROUP" ? writers : staff) },
    select: { id: true, email: true, locale: true },
  });
}

/** Asks for a mail to each who may answer; whether they may still read it is asked at the sending. */
export async function tellOfMessage(tx: Tx, ctx: Ctx, sent: Sent) {
  for (const { id, email, locale } of await readersOf(tx, ctx, sent))
    await enqueue(tx, ctx, `message:${sent.id}:${id}`, {
      kind: "mail.message",
      to: email,
      locale,
      messageId: sent.id,
    });
}
