import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { issueUnsubscribeLink } from "#app/domain/mail-choices/unsubscribe.server.ts";
import type { OrganisationNews, TaskOf } from "#app/domain/outbox/task.ts";
import { belongsTo } from "#app/domain/policy.ts";
import { organisationNewsMail } from "#emails/organisation-news.ts";
import { readerOf } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Who may still be told when the mail is written. */
const readers: Record<OrganisationNews, "owner" | "member" | "anybody"> = {
  joinAsked: "owner",
  joinAccepted: "member",
  joinDeclined: "anybody",
  tookOver: "member",
  roleEnds: "owner",
  ownerAsked: "member",
  ownerNamed: "member",
  ownerRefused: "member",
};

/** Who has left in the meantime is not told, nor who does not want to hear of requests to join. */
export async function mailOrganisation(
  context: TaskContext,
  { to, locale, organisationId, news, day }: TaskOf<"mail.organisation">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const actor = await readerOf(context, to);
  const organisation = await db.organisation.findUnique({
    where: { id: organisationId },
    select: { legalForm: true, name: true },
  });
  if (!actor || !organisation) return;
  const reader = readers[news];
  const isOwner = belongsTo(actor, { organisationId }, "OWNER");
  if (reader === "owner" && !isOwner) return;
  if (reader === "member" && !belongsTo(actor, { organisationId })) return;

  const kind = "joinRequest";
  const isChoice = news === "joinAsked";
  const { userId } = actor;
  if (isChoice && (await db.mailOptOut.count({ where: { userId, kind } })) > 0) return;
  const token = isChoice ? await issueUnsubscribeLink(context, { userId, kind }) : null;
  const pages = news === "joinDeclined" ? "" : `/${organisationId}/members`;
  const mail = organisationNewsMail({
    locale,
    news,
    organisation: printedName(organisation),
    day: day ?? null,
    url: `${origin}/my/organisations${pages}`,
    ...(token && { unsubscribe: `${origin}/unsubscribe/${token}` }),
  });
  await mailer.send(key, { to, ...mail });
}
