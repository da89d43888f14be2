import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";

const item = {
  select: {
    title: true,
    proposal: { select: { registration: true } },
    meeting: { select: { heldOn: true, minutesNo: true, group: { select: { name: true } } } },
  },
} as const;

interface FoundItem {
  title: string;
  proposal: { registration: string | null } | null;
  meeting: { heldOn: Date; minutesNo: string; group: { name: string } };
}

const placed = ({ title, proposal, meeting }: FoundItem) => ({
  ...meetingOf(meeting),
  item: proposal?.registration ?? title,
});

const meetingOf = ({ heldOn, minutesNo, group }: FoundItem["meeting"]) => ({
  group: group.name,
  heldOn: heldOn.toISOString().slice(0, 10),
  minutesNo,
});

/**
 * Meetings of the board that the person was called to, with their own attendance, votes and recusals;
 * not the reason of a recusal that somebody else wrote down.
 */
export async function ownMeetings({ db }: Pick<Ctx, "db">, { userId }: SignedIn) {
  const [members, votes, recusals] = await Promise.all([
    db.meetingMember.findMany({
      where: { userId },
      orderBy: { meeting: { startsAt: "asc" } },
      select: {
        role: true,
        sector: true,
        employer: true,
        attending: true,
        presentFrom: true,
        presentUntil: true,
        remark: true,
        meeting: item.select.meeting,
      },
    }),
    db.itemVote.findMany({
      where: { userId },
      orderBy: { at: "asc" },
      select: { choice: true, at: true, byId: true, item },
    }),
    db.itemRecusal.findMany({
      where: { userId },
      orderBy: { at: "asc" },
      select: { reason: true, at: true, byId: true, item },
    }),
  ]);
  return {
    meetings: members.map(({ meeting, ...own }) => ({ ...meetingOf(meeting), ...own })),
    votes: votes.map(({ item: of, byId, ...vote }) => ({
      ...placed(of),
      ...vote,
      recordedByOthers: byId !== userId,
    })),
    recusals: recusals.map(({ item: of, byId, reason, at }) => ({
      ...placed(of),
      at,
      recordedByOthers: byId !== userId,
      reason: byId === userId ? reason : null,
    })),
  };
}
