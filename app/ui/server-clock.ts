/** What the server's clock is ahead of the time since this page began, in milliseconds; grows with better news. */
let ahead = Number.NEGATIVE_INFINITY;

/** Takes in that the server said `instant` no later than `since` (milliseconds since the page began). */
function learn(instant: number, since: number) {
  if (Number.isFinite(instant)) ahead = Math.max(ahead, instant - since);
}

/** The instant of the page as the server made it: it had begun to arrive then. */
export function learnFromPage(made: Date) {
  const [arrival] = performance.getEntriesByType("navigation");
  const since =
    arrival instanceof PerformanceNavigationTiming ? arrival.responseStart : performance.now();
  learn(made.getTime(), since);
}

/** The time of any answer of the server, by its header. */
export const learnFromAnswer = ({ headers }: Response) =>
  learn(Date.parse(headers.get("date") ?? ""), performance.now());

/** The server's time now, whatever the clock of this computer says; `made` before anything is known. */
export const serverNow = (made: Date) =>
  Number.isFinite(ahead) ? new Date(ahead + performance.now()) : made;
