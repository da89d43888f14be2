import { anonymous } from "#app/domain/policy.ts";
import { scanFile } from "#app/domain/proposals/scan-file.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { fileRefusedMail } from "#emails/file-refused.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

/** Has a file scanned, by nobody; without an answer of the scanner it is tried again. */
export const scanTask = (context: TaskContext, { sha256 }: TaskOf<"file.scan">) =>
  scanFile({ ...context, actor: anonymous }, { sha256 });

/** Who has left the organisation in the meantime is not told. */
export async function mailFileRefused(
  context: TaskContext,
  { to, locale, proposalId }: TaskOf<"mail.file-refused">,
  key: string,
) {
  const { db, mailer, origin } = context;
  if (!(await mayBeTold(context, to, proposalId, "own"))) return;
  const { call } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
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
  const mail = fileRefusedMail({
    locale,
    call: locale === "lt" ? call.title : call.titleEn,
    group: locale === "lt" ? call.group.name : call.group.nameEn,
    url: `${origin}/my/proposals/${proposalId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: call.group.email || undefined });
}
