/** What became of a try that failed. */
export type Next = { giveUp: true } | { giveUp: false; seconds: number };

/** Seconds until the next try of work of our own: 10 s, 20 s, 40 s … one hour at most. */
export const backoffSeconds = (attempts: number) => Math.min(3600, 5 * 2 ** Math.min(attempts, 10));

const minute = 60;
const hour = 60 * minute;

/** Seconds between the tries of a mail (security.md F5): two days in all. */
const mailPauses = [
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
] as const;

/**
 * What follows a failed try to send a mail. A mail server that refuses the mail for good is not asked
 * again; one that puts it off is asked for two days; one that cannot be reached, every hour at least.
 */
export function afterFailedMail(attempts: number, answer: "refused" | "putOff" | null): Next {
  if (answer === "refused") return { giveUp: true };
  const pause = mailPauses[attempts - 1];
  if (answer === null) return { giveUp: false, seconds: Math.min(pause ?? hour, hour) };
  return pause === undefined ? { giveUp: true } : { giveUp: false, seconds: pause };
}
