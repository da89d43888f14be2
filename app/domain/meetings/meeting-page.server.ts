import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { isSecret } from "./ballots.ts";
import { findStaffMeeting, type FoundMeeting } from "./find-meeting.server.ts";
import { readRecord } from "./read-record.server.ts";

/** What pages show of a meeting: all but the settings of its group. */
function shownMeeting(found: FoundMeeting) {
  const { settings: _, ...meeting } = found;
  return meeting;
}

/** The meeting as staff keep it: facts, register, agenda with quorum and votes. */
export async function meetingPage(ctx: Ctx, { id }: { id: string }) {
  const meeting = await findStaffMeeting(ctx.db, ctx, id);
  if (!meeting) return refuse("not-found");
  const { computations: _, ...record } = await readRecord(ctx.db, meeting);
  const { invitationDays } = meeting.settings;
  const noticeFrom = vilniusDay(meeting.calledAt ?? ctx.now());
  const earliest = addWorkingDays(noticeFrom, invitationDays.value);
  return ok({
    meeting: shownMeeting(meeting),
    ...record,
    items: hideBallots(meeting, record.items, ctx.now()),
    /** Fewer working days than the group's rules ask for lie between the invitation and the meeting. */
    shortNotice: vilniusDay(meeting.startsAt) < earliest ? invitationDays.value : null,
    addable: await addableCalls(ctx, meeting),
    isOver: meeting.ballotsUntil !== null && meeting.ballotsUntil <= ctx.now(),
  });
}

type Items = Awaited<ReturnType<typeof readRecord>>["items"];

/** Until the hour of a written vote nobody reads how others voted; that they did is known (P28). */
function hideBallots(meeting: FoundMeeting, items: Items, now: Date): Items {
  if (!isSecret(meeting, now)) return items;
  return items.map((item) => ({
    ...item,
    tally: null,
    votes: item.votes.map((vote) => ({ ...vote, choice: "ABSTAIN" as const })),
  }));
}

/** Calls of the group whose list waits for the board and stands on no agenda. */
async function addableCalls({ db }: Ctx, { groupId, state }: FoundMeeting) {
  if (state !== "PLANNED" && state !== "CALLED") return [];
  const found = await db.call.findMany({
    where: {
      groupId,
      status: "EVALUATION",
      lists: {
        some: {
          status: "DRAFT",
          agendaItems: {
            none: { meeting: { state: { in: ["PLANNED", "CALLED", "RUNNING"] } } },
          },
        },
      },
    },
    orderBy: { number: "asc" },
    select: { number: true, title: true, titleEn: true },
  });
  return found.map(({ number, title, titleEn }) => ({ number, title: { lt: title, en: titleEn } }));
}
