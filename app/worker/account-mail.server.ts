import { firstLinkLife, issueLink } from "#app/domain/accounts/account-link.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import {
  accountExistsMail,
  accountMadeMail,
  confirmEmailMail,
  resetPasswordMail,
} from "#emails/account.ts";
import type { TaskContext } from "./task-context.ts";

const owner = { id: true, email: true, locale: true, emailConfirmedAt: true } as const;

/** Nothing is sent to an account that was disabled or confirmed in the meantime. */
export async function mailConfirmEmail(
  context: TaskContext,
  { userId, askedAt }: TaskOf<"mail.confirm-email">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const user = await db.user.findUnique({
    where: { id: userId, disabledAt: null, emailConfirmedAt: null },
    select: owner,
  });
  if (!user) return;
  const purpose = "CONFIRM_EMAIL";
  const token = await issueLink(context, { userId, purpose, askedAt: new Date(askedAt) });
  const mail = confirmEmailMail({ locale: user.locale, url: `${origin}/confirm-email/${token}` });
  await mailer.send(key, { to: user.email, ...mail });
}

export async function mailAccountExists(
  { db, mailer, origin }: TaskContext,
  { userId }: TaskOf<"mail.account-exists">,
  key: string,
) {
  const user = await db.user.findUnique({
    where: { id: userId, disabledAt: null },
    select: owner,
  });
  if (!user) return;
  const mail = accountExistsMail({ locale: user.locale, url: `${origin}/sign-in` });
  await mailer.send(key, { to: user.email, ...mail });
}

/** To somebody for whom an administrator made an account; one that has a password by now needs no link. */
export async function mailAccountMade(
  context: TaskContext,
  { userId, askedAt }: TaskOf<"mail.account-made">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const user = await db.user.findUnique({
    where: { id: userId, disabledAt: null, passwordHash: "" },
    select: owner,
  });
  if (!user) return;
  const token = await issueLink(context, {
    userId,
    purpose: "RESET_PASSWORD",
    askedAt: new Date(askedAt),
    life: firstLinkLife,
  });
  const mail = accountMadeMail({ locale: user.locale, url: `${origin}/reset-password/${token}` });
  await mailer.send(key, { to: user.email, ...mail });
}

/** An address without an account gets nothing; only here is that looked up. */
export async function mailResetPassword(
  context: TaskContext,
  { email, askedAt }: TaskOf<"mail.reset-password">,
  key: string,
) {
  const { db, mailer, origin } = context;
  const user = await db.user.findUnique({ where: { email, disabledAt: null }, select: owner });
  if (!user) return;
  const token = await issueLink(context, {
    userId: user.id,
    purpose: "RESET_PASSWORD",
    askedAt: new Date(askedAt),
  });
  const mail = resetPasswordMail({ locale: user.locale, url: `${origin}/reset-password/${token}` });
  await mailer.send(key, { to: user.email, ...mail });
}
