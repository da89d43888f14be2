import { declareInterest } from "#app/domain/evaluation/declare-interest.server.ts";
import { actOnItem } from "#app/domain/meetings/act-on-item.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { closeMeeting } from "#app/domain/meetings/close-meeting.server.ts";
import { isVotedOn } from "#app/domain/meetings/meeting-record.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { boardMinutes } from "#app/domain/meetings/minutes.server.ts";
import { planMeeting } from "#app/domain/meetings/plan-meeting.server.ts";
import { openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { signAsChair, signAsSecretary } from "#app/domain/meetings/sign-minutes.server.ts";
import { takeAttendance } from "#app/domain/meetings/take-attendance.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

const minute = 60_000;

/** The board meets about a call: everybody declares, is there, and votes; two people sign the minutes. */
export async function playMeeting(
  services: Services,
  {
    call,
    staffId,
    chairId,
    calledAt,
    startsAt,
  }: {
    call: { number: string; groupId: string };
    staffId: string;
    chairId: string;
    calledAt: Date;
    startsAt: Date;
  },
) {
  const early = await at(services, staffId, calledAt);
  const { id } = await expectOk(
    planMeeting(early, {
      group: call.groupId,
      kind: "IN_PERSON",
      startsAt,
      ballotsUntil: null,
      place: "Veisiejų g. 17, Druskininkai",
      minutesNo: `V-${startsAt.getFullYear()}-07`,
      chairId,
      ownVotes: false,
    }),
  );
  await expectOk(
    changeAgenda(early, { id, intent: "addCall", call: call.number, order: "fewestExits" }),
  );
  await expectOk(callMeeting(early, { id }));
  const { board, items } = await expectOk(meetingPage(early, { id }));
  for (const { userId } of board) {
    const member = await at(services, userId, new Date(calledAt.getTime() + 60 * minute));
    for (const { proposal } of items)
      if (proposal)
        await expectOk(
          declareInterest(member, { proposalId: proposal.id, interest: "none", reason: "" }),
        );
  }

  await expectOk(openMeeting(await at(services, staffId, startsAt), { id }));
  const going = await at(services, staffId, new Date(startsAt.getTime() + 5 * minute));
  const rows = board.map(({ userId }) => ({
    userId,
    attending: "IN_ROOM" as const,
    from: "",
    until: "",
    remark: "",
  }));
  await expectOk(takeAttendance(going, { id, rows }));
  for (const [index, item] of items.entries()) {
    const ctx = await at(
      services,
      staffId,
      new Date(startsAt.getTime() + (10 + 8 * index) * minute),
    );
    const act = { id, item: item.id, discussion: "" };
    const votes = board.map(({ userId }, nth) => ({
      userId,
      choice: index === 4 && nth === 1 ? ("ABSTAIN" as const) : ("FOR" as const),
    }));
    await expectOk(
      isVotedOn(item)
        ? actOnItem(ctx, { ...act, intent: "vote", votes })
        : actOnItem(ctx, { ...act, intent: "note" }),
    );
  }
  const end = new Date(startsAt.getTime() + (15 + 8 * items.length) * minute);
  await expectOk(closeMeeting(await at(services, staffId, end), { id }));
  const after = new Date(end.getTime() + 60 * minute);
  await expectOk(signAsSecretary(await at(services, staffId, after), { id }));
  const chair = await at(services, chairId, new Date(after.getTime() + 60 * minute));
  const { sha256 } = await expectOk(boardMinutes(chair, { id }));
  await expectOk(signAsChair(chair, { id, sha256 }));
}
