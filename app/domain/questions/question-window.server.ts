import { formatTime, vilniusDay, vilniusToInstant } from "#app/domain/values/instant.ts";
import { workingDayBefore } from "#app/domain/values/working-days.server.ts";

/**
 * Until when questions about a call are taken (UTC, exclusive): so many working days before its
 * deadline, at the same hour, so that there is time to answer everybody (domain.md §5, freezeFaqDays).
 */
export function questionsUntil(closesAt: Date, freezeDays: number): Date {
  if (freezeDays === 0) return closesAt;
  const day = workingDayBefore(vilniusDay(closesAt), freezeDays);
  const at = vilniusToInstant(`${day}T${formatTime(closesAt)}`);
  // An hour that the clocks of that day skip or repeat: questions end with the day before.
  return typeof at === "string" ? new Date(`${day}T00:00:00Z`) : at;
}
