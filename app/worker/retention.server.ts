import { warnEndingRoles } from "#app/domain/organisations/warn-ending-roles.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { draftEndsMail } from "#emails/draft-ends.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** The nightly work of retention, by nobody, and the warning of roles that end. */
export async function retentionTask(context: TaskContext) {
  await runRetention({ ...context, actor: anonymous });
  await warnEndingRoles(context);
}

/** A draft that was submitted or deleted in the meantime is not announced, nor to who has left. */
export async function mailDraftEnds(
  context: TaskContext,
  { to, locale, proposalId, day }: TaskOf<"mail.draft-ends">,
  key: string,
) {
  const { db, mailer, origin } = context;
  if (!(await mayBeTold(context, to, proposalId, "own"))) return;
  const draft = await db.proposal.findUnique({
    where: { id: proposalId, number: null },
    select: {
      call: {
        select: {
          title: true,
          titleEn: true,
          group: { select: { name: true, nameEn: true, email: true } },
        },
      },
    },
  });
  if (!draft) return;
  const { title, titleEn, group } = draft.call;
  const mail = draftEndsMail({
    locale,
    call: locale === "lt" ? title : titleEn,
    day,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/my/proposals/${proposalId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
}
