import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** How long an invitation may be accepted (milliseconds). */
export const invitationLife = 14 * 24 * 60 * 60 * 1000;

/** Makes the link of an invitation at the moment when its mail is written; the link before it stops working. */
export async function issueInvitationLink(
  { db, now, secret }: Pick<Ctx, "db" | "now" | "secret">,
  id: string,
): Promise<string> {
  const token = secret(32);
  const expiresAt = new Date(now().getTime() + invitationLife);
  await db.invitation.update({ where: { id }, data: { tokenHash: hashOf(token), expiresAt } });
  return token;
}
