import { access } from "#app/domain/access/access.ts";
import { tiedProposals } from "#app/domain/access/known-proposals.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { rulesOf, votingRules } from "./voting-rules.ts";

type Asking = Pick<Ctx, "actor" | "now">;

const standing = {
  id: true,
  groupId: true,
  kind: true,
  state: true,
  startsAt: true,
  ballotsUntil: true,
  heldOn: true,
  place: true,
  minutesNo: true,
  chairId: true,
  chair: true,
  secretaryId: true,
  secretary: true,
  ownVotes: true,
  calledAt: true,
  openedAt: true,
  closedAt: true,
  rules: true,
  repeatOfId: true,
  repeatOf: { select: { id: true, minutesNo: true } },
  repeat: { select: { id: true, minutesNo: true } },
  group: { select: { settings: true, shortName: true } },
} satisfies Prisma.MeetingSelect;

/** A meeting with the rights of the actor to it and the rules that it counts by; null for a stranger. */
async function findMeeting(tx: Tx, { actor, now }: Asking, id: string) {
  if (!isSignedIn(actor) || !isId(id)) return null;
  const found = await tx.meeting.findUnique({ where: { id }, select: standing });
  if (!found) return null;
  const { rules, group, ...meeting } = found;
  const calls = await tx.call.findMany({
    where: { lists: { some: { agendaItems: { some: { meetingId: id } } } } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      titleEn: true,
      releasedAt: true,
      proposals: { where: tiedProposals(actor), take: 1, select: { id: true } },
    },
  });
  const isCalled =
    (await tx.meetingMember.count({ where: { meetingId: id, userId: actor.userId } })) > 0;
  const undeclared = await tx.agendaItem.count({
    where: {
      meetingId: id,
      proposal: { declarations: { none: { personId: actor.userId } } },
    },
  });
  const rights = access(
    actor,
    {
      kind: "meeting",
      groupId: meeting.groupId,
      state: meeting.state,
      isReleased: calls.length > 0 && calls.every(({ releasedAt }) => releasedAt !== null),
      isTied: calls.some(({ proposals }) => proposals.length > 0),
      isCalled,
      mustDeclare: undeclared > 0,
    },
    now(),
  );
  return {
    ...meeting,
    settings: settingsOf(group.settings),
    groupName: group.shortName,
    calls: calls.map(({ id: callId, number, title, titleEn }) => ({
      id: callId,
      number,
      title: { lt: title, en: titleEn },
    })),
    rules: rules
      ? votingRules.parse(rules)
      : rulesOf(settingsOf(group.settings), meeting.repeatOfId !== null),
    rights,
  };
}
export type FoundMeeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** The meeting for staff who keep its record; null for everybody else. */
export async function findStaffMeeting(tx: Tx, asking: Asking, id: string) {
  const found = await findMeeting(tx, asking, id);
  return found?.rights.run ? found : null;
}

/** The meeting for a member of the board who sits in it, or an observer; null for everybody else. */
export async function findBoardMeeting(tx: Tx, asking: Asking, id: string) {
  const found = await findMeeting(tx, asking, id);
  return found?.rights.visit ? found : null;
}

/** The meeting held by its keeper until the transaction ends, so that acts come one after another. */
export async function lockStaffMeeting(tx: Tx, asking: Asking, id: string) {
  if (!isId(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${id}::uuid FOR UPDATE`;
  return findStaffMeeting(tx, asking, id);
}

/** The same for a member who votes. */
export async function lockBoardMeeting(tx: Tx, asking: Asking, id: string) {
  if (!isId(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${id}::uuid FOR UPDATE`;
  return findBoardMeeting(tx, asking, id);
}
