import type { MeetingKind } from "#app/domain/meetings/lifecycle.ts";
import type { Translate } from "#app/i18n/translate.ts";

/** „Posėdis Nr. V-2026-07“, or a written vote of that number. */
export const meetingTitle = (
  t: Translate,
  { kind, minutesNo }: { kind: MeetingKind; minutesNo: string },
) => t(kind === "WRITTEN" ? "meeting.titleWritten" : "meeting.title", { number: minutesNo });
