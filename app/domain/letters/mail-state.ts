interface Mail {
  doneAt: Date | null;
  failedAt: Date | null;
  handedAt: Date | null;
  attempts: number;
}

/** How far one mail is: asked for, tried and put off, handed to the mail server, given up, or handed over without a known end. */
export function mailState({ doneAt, failedAt, handedAt, attempts }: Mail) {
  if (doneAt) return "sent" as const;
  if (failedAt && handedAt) return "unclear" as const;
  if (failedAt) return "failed" as const;
  return attempts > 0 ? ("tried" as const) : ("queued" as const);
}
export type MailState = ReturnType<typeof mailState>;

/** The address that a mail of the outbox goes to. */
export const addressOf = (payload: unknown) => {
  const to = (payload as { to?: unknown } | null)?.to;
  return typeof to === "string" ? to : "";
};

/** What tells of a mail of the outbox how far it is. */
export const mailColumns = {
  payload: true,
  attempts: true,
  doneAt: true,
  failedAt: true,
  handedAt: true,
  lastError: true,
} as const;

interface StoredMail extends Mail {
  payload: unknown;
  lastError: string | null;
}

/** A mail of the outbox: to whom, how far, and what the mail server answered where it did not take it. */
export const resultMail = ({ payload, lastError, ...mail }: StoredMail) => ({
  to: addressOf(payload),
  state: mailState(mail),
  reason: mail.doneAt ? "" : (lastError ?? ""),
});
