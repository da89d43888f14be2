import { storeLetter } from "#app/domain/letters/store-letter.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { letterMail } from "#emails/letter.ts";
import { mayBeTold } from "./reader.server.ts";
import type { TaskContext } from "./task-context.ts";

export async function drawLetterTask(
  context: TaskContext,
  { letterId }: TaskOf<"letter.draw">,
): Promise<void> {
  await storeLetter(context, letterId, drawLetter);
}

/** Who may no longer read the letter is not told of it. */
export async function mailLetterTask(
  context: TaskContext,
  { to, locale, letterId }: TaskOf<"mail.letter">,
  key: string,
): Promise<void> {
  const { db, mailer, now, origin } = context;
  const { number, group, proposal, replaces } = await db.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: {
      number: true,
      replaces: { select: { number: true } },
      group: { select: { name: true, nameEn: true, email: true } },
      proposal: { select: { id: true, call: { select: { title: true, titleEn: true } } } },
    },
  });
  if (!proposal || !(await mayBeTold(context, to, proposal.id, "readLetters"))) return;
  const mail = letterMail({
    locale,
    number,
    replaces: replaces?.number ?? null,
    call: locale === "lt" ? proposal.call.title : proposal.call.titleEn,
    group: locale === "lt" ? group.name : group.nameEn,
    url: `${origin}/letters/${letterId}`,
  });
  await mailer.send(key, { to, ...mail, replyTo: group.email || undefined });
  await db.letter.updateMany({
    where: { id: letterId, mailedAt: null },
    data: { mailedAt: now() },
  });
}
