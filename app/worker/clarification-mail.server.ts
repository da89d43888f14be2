import { lastDay } from "#app/domain/clarifications/term.ts";
import type { ProposalRights } from "#app/domain/access/proposal-rights.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import {
  clarificationAnsweredMail,
  clarificationAskedMail,
  clarificationDueMail,
  clarificationExtensionMail,
  clarificationStaffMail,
} from "#emails/clarification.ts";
import type { Rendered } from "#emails/layout.ts";
import { refuseQuiet } from "./reminder.server.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

type Told = TaskOf<"mail.clarification-asked">;

const find = ({ db }: TaskContext, id: string) =>
  db.clarification.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      dueOn: true,
      extendedTo: true,
      answeredAt: true,
      extensionDecidedAt: true,
      letterId: true,
      proposal: {
        select: {
          id: true,
          registration: true,
          call: {
            select: {
              title: true,
              titleEn: true,
              group: { select: { name: true, nameEn: true, email: true } },
            },
          },
        },
      },
    },
  });
type Found = Awaited<ReturnType<typeof find>>;

/** Whether the reader may still be told, with all that the mails say; null where not. */
async function findFor(
  context: TaskContext,
  { to, clarificationId }: Pick<Told, "to" | "clarificationId">,
  right: keyof ProposalRights,
): Promise<Found | null> {
  const found = await find(context, clarificationId);
  return (await mayBeTold(context, to, found.proposal.id, right)) ? found : null;
}

function about({ origin }: TaskContext, { proposal }: Found, locale: "lt" | "en", page: string) {
  const { call, registration, id } = proposal;
  return {
    locale,
    registration: registration ?? "",
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? call.group.name : call.group.nameEn,
    url: `${origin}/my/proposals/${id}${page}`,
  };
}

const send = (
  { mailer }: TaskContext,
  key: string,
  { proposal }: Found,
  to: string,
  mail: Rendered,
) => mailer.send(key, { to, ...mail, replyTo: proposal.call.group.email || undefined });

/** Also announces the letter of the request. */
export async function mailClarificationAsked(
  context: TaskContext,
  { to, locale, clarificationId }: TaskOf<"mail.clarification-asked">,
  key: string,
) {
  const found = await findFor(context, { to, clarificationId }, "own");
  if (!found) return;
  const given = about(context, found, locale, "/clarification");
  await send(context, key, found, to, clarificationAskedMail({ ...given, dueOn: lastDay(found) }));
  if (!found.letterId) return;
  await context.db.letter.updateMany({
    where: { id: found.letterId, mailedAt: null },
    data: { mailedAt: context.now() },
  });
}

/** Who has answered, can no longer, or was given a longer term is not reminded; nobody at night. */
export async function mailClarificationDue(
  context: TaskContext,
  { to, locale, clarificationId, dueOn }: TaskOf<"mail.clarification-due">,
  key: string,
) {
  const found = await findFor(context, { to, clarificationId }, "clarify");
  if (!found || found.state !== "ASKED" || lastDay(found) !== dueOn) return;
  refuseQuiet(context);
  const given = about(context, found, locale, "/clarification");
  await send(context, key, found, to, clarificationDueMail({ ...given, dueOn }));
}

export async function mailClarificationExtension(
  context: TaskContext,
  { to, locale, clarificationId }: TaskOf<"mail.clarification-extension">,
  key: string,
) {
  const found = await findFor(context, { to, clarificationId }, "own");
  if (!found) return;
  const until = found.extendedTo && lastDay(found);
  const given = about(context, found, locale, "/clarification");
  await send(context, key, found, to, clarificationExtensionMail({ ...given, until }));
}

export async function mailClarificationAnswered(
  context: TaskContext,
  { to, locale, clarificationId }: TaskOf<"mail.clarification-answered">,
  key: string,
) {
  const found = await findFor(context, { to, clarificationId }, "own");
  if (!found?.answeredAt) return;
  const given = about(context, found, locale, "");
  const receivedAt = found.answeredAt;
  await send(context, key, found, to, clarificationAnsweredMail({ ...given, receivedAt }));
}

/** Whoever may no longer check the proposal is not told, nor anybody of what has been dealt with. */
export async function mailClarificationStaff(
  context: TaskContext,
  { to, locale, clarificationId, what }: TaskOf<"mail.clarification-staff">,
  key: string,
) {
  const found = await findFor(context, { to, clarificationId }, "check");
  if (!found) return;
  const isOver =
    what === "answered"
      ? found.state !== "ANSWERED"
      : found.state !== "ASKED" || found.extensionDecidedAt !== null;
  if (isOver) return;
  const given = about(context, found, locale, "");
  const url = `${context.origin}/staff/proposals/${found.proposal.id}/clarification`;
  await context.mailer.send(key, { to, ...clarificationStaffMail({ ...given, url, what }) });
}
