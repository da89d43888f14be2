import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { issueInvitationLink } from "#app/domain/organisations/invitation-link.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { invitationMail } from "#emails/invitation.ts";
import type { TaskContext } from "./task-context.ts";

/** An invitation withdrawn or accepted in the meantime is not sent. */
export async function mailInvitation(
  context: TaskContext,
  { invitationId, locale }: TaskOf<"mail.invitation">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId, acceptedAt: null },
  });
  if (!invitation) return;
  const [organisation, inviter] = await Promise.all([
    db.organisation.findUniqueOrThrow({ where: { id: invitation.organisationId } }),
    db.user.findUniqueOrThrow({ where: { id: invitation.invitedById } }),
  ]);
  const token = await issueInvitationLink(context, invitationId);
  const mail = invitationMail({
    locale,
    inviter: inviter.name,
    organisation: printedName(organisation),
    url: `${origin}/invitations/${token}`,
  });
  await mailer.send(key, { to: invitation.email, ...mail });
}
