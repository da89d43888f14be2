import type { ProposalRights } from "#app/domain/access/proposal-rights.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { proposalNoticeMail } from "#emails/proposal-notice.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

type Notice = TaskOf<"mail.proposal-notice">;

/**
 * Staff are told of a request for more time and of an answered offer by the right that it gives
 * them, all else its own people.
 */
const rightTo: Record<Notice["what"], keyof ProposalRights> = {
  withdrawn: "own",
  revived: "own",
  "extension-asked": "judgeExtension",
  "extension-granted": "own",
  "extension-refused": "own",
  "submit-asked": "signatory",
  "offer-accepted": "own",
  "offer-declined": "own",
  "offer-lapsed": "own",
  "offer-answered": "staff",
};

/** Whoever may not be told any more is not. */
export async function mailProposalNotice(
  context: TaskContext,
  { to, locale, proposalId, what }: Notice,
  key: string,
) {
  const { db, mailer, origin } = context;
  if (!(await mayBeTold(context, to, proposalId, rightTo[what]))) return;
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      call: {
        select: {
          number: true,
          title: true,
          titleEn: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
    },
  });
  const { group } = call;
  const mail = proposalNoticeMail({
    locale,
    what,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}${pageOf(what, proposalId, call.number)}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}

function pageOf(what: Notice["what"], proposalId: string, callNumber: string) {
  if (what === "extension-asked") return `/staff/calls/${callNumber}/extensions`;
  if (what === "offer-answered") return `/staff/calls/${callNumber}/reserve`;
  return `/my/proposals/${proposalId}`;
}
