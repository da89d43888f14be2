import { ok, refuse } from "#app/domain/result.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { isSecret } from "./ballots.ts";
import { findBoardMeeting, type FoundMeeting } from "./find-meeting.server.ts";
import { maskedItems } from "./masked-items.ts";
import { readRecord } from "./read-record.server.ts";

/** The meeting as one of those who are called to it may see it. */
export async function boardMeeting(ctx: Ctx, { id }: { id: string }) {
  const { actor } = ctx;
  const meeting = await findBoardMeeting(ctx.db, ctx, id);
  if (!meeting || !isSignedIn(actor)) return refuse("not-found");
  const { rights } = meeting;
  const { board, items } = await readRecord(ctx.db, meeting);
  return ok({
    meeting: factsOf(meeting),
    /** What of it is the viewer's to do and read. */
    votes:
      rights.sit && meeting.state === "RUNNING" && meeting.ownVotes && !isOver(meeting, ctx.now()),
    readsMinutes:
      rights.readMinutes &&
      (meeting.state === "HELD" ||
        meeting.state === "NOT_HELD" ||
        meeting.state === "MINUTES_SIGNED"),
    members: board.map(({ name, sector, employer, role }) => ({ name, sector, employer, role })),
    /** Null for an observer before the release: the agenda names proposals. */
    items:
      rights.sit || rights.seeArithmetic
        ? maskedItems(items, {
            userId: actor.userId,
            seeArithmetic: rights.seeArithmetic,
            isSecret: isSecret(meeting, ctx.now()),
            isWritten: meeting.ballotsUntil !== null,
          })
        : null,
  });
}

const isOver = ({ ballotsUntil }: Pick<FoundMeeting, "ballotsUntil">, now: Date) =>
  ballotsUntil !== null && now >= ballotsUntil;

const factsOf = (meeting: FoundMeeting) => ({
  id: meeting.id,
  kind: meeting.kind,
  state: meeting.state,
  startsAt: meeting.startsAt,
  ballotsUntil: meeting.ballotsUntil,
  place: meeting.place,
  minutesNo: meeting.minutesNo,
  chair: meeting.chair,
  secretary: meeting.secretary,
  openedAt: meeting.openedAt,
  closedAt: meeting.closedAt,
  group: meeting.groupName,
  rules: meeting.rules,
});
