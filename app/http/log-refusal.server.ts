import { log } from "#app/platform/log.server.ts";

const refusals: Record<number, string> = {
  403: "forbidden",
  404: "absent or hidden",
  429: "too many tries",
  503: "too busy",
};

/** The first word of a path; what follows it may be a secret or name something that is hidden. */
const areaOf = (path: string) => /^\/[\w-]*/.exec(path)?.[0] ?? "/";

/**
 * Writes to the log that somebody was refused: who, in which area, why. A visitor who asks for a page
 * that is not there is no news; a person who is signed in and tries what is not theirs is.
 */
export function logRefusal(
  { status }: { status: number },
  { path, method, userId }: { path: string; method: string; userId: string | null },
  id: string,
) {
  const reason = refusals[status];
  if (!reason || (status === 404 && userId === null)) return;
  log.info({ status, reason, method, area: areaOf(path), userId, id }, "refused");
}

/** Writes to the log that the gate in front of the pages refused a request. */
export const logTurnedAway = (status: number, reason: string, method: string, path: string) =>
  log.info({ status, reason, method, area: areaOf(path) }, "turned away");
