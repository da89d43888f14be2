import { chainHead } from "#app/domain/audit/chain-head.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { FoundMeeting } from "./find-meeting.server.ts";
import type { MinutesDeclaration, MinutesModel } from "./minutes-model.ts";
import { readRecord } from "./read-record.server.ts";

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** All that the minutes of a meeting say, as it stands now. The caller may read it as a whole. */
export async function gatherMinutes(
  tx: Tx | Ctx["db"],
  meeting: FoundMeeting,
): Promise<MinutesModel> {
  const { members, items, board } = await readRecord(tx, meeting);
  const group = await tx.group.findUniqueOrThrow({
    where: { id: meeting.groupId },
    select: { name: true, nameEn: true, city: true },
  });
  const nameOf = (id: string) => members.find(({ userId }) => userId === id)?.name ?? "";
  const head = await chainHead({ db: tx }, meeting.groupId);
  const { invitationDays } = meeting.settings;
  const earliest = addWorkingDays(
    vilniusDay(meeting.calledAt ?? meeting.startsAt),
    invitationDays.value,
  );
  return {
    version: 1,
    group: group.name,
    groupEn: group.nameEn,
    city: group.city,
    minutesNo: meeting.minutesNo,
    heldOn: meeting.heldOn.toISOString().slice(0, 10),
    kind: meeting.kind,
    place: meeting.place,
    calledAt: iso(meeting.calledAt),
    startsAt: meeting.startsAt.toISOString(),
    openedAt: iso(meeting.openedAt),
    closedAt: iso(meeting.closedAt),
    ballotsUntil: iso(meeting.ballotsUntil),
    isHeld: meeting.state !== "NOT_HELD",
    shortNotice: vilniusDay(meeting.startsAt) < earliest ? invitationDays.value : null,
    repeatOf: meeting.repeatOf?.minutesNo ?? null,
    chair: meeting.chair,
    secretary: meeting.secretary,
    rules: meeting.rules,
    people: members.map((one) => ({
      name: one.name,
      role: one.role,
      sector: one.sector,
      employer: one.employer,
      attending: one.attending,
      from: iso(one.presentFrom),
      until: iso(one.presentUntil),
      remark: one.remark,
    })),
    items: items.map(({ proposal, decision, tally, quorum, ...item }) => ({
      position: item.position,
      title: item.title,
      motion: item.motion,
      discussion: item.discussion,
      proposal: proposal && {
        callNumber: proposal.callNumber,
        registration: proposal.registration,
        title: proposal.title,
        applicant: proposal.applicant,
        requestedCents: proposal.requestedCents,
        total: proposal.total,
      },
      decision: decision && {
        outcome: decision.outcome,
        grantCents: decision.grantCents,
        place: decision.place,
        conditions: decision.conditions,
        deviation: decision.deviation,
      },
      status: item.status,
      out: item.out.map(({ userId }) => nameOf(userId)),
      votes: item.votes.map(({ userId, choice }) => ({ name: nameOf(userId), choice })),
      tally: tally && {
        for: tally.for,
        against: tally.against,
        abstain: tally.abstain,
        bySector: tally.bySector,
      },
      byChair: item.byChair,
      present: quorum.present,
      needed: quorum.needed,
      isValid: quorum.isValid,
    })),
    reserves: await reservesOf(tx, meeting),
    declarations: await declarationsOf(tx, items, board),
    auditHead: head ? { n: head.n, hash: head.hash } : { n: 0, hash: "" },
  };
}

async function reservesOf(tx: Tx | Ctx["db"], { calls }: FoundMeeting) {
  const found = await tx.call.findMany({
    where: { id: { in: calls.map(({ id }) => id) } },
    orderBy: { number: "asc" },
    select: { number: true, currentVersionId: true },
  });
  const reserves = [];
  for (const { number, currentVersionId } of found) {
    if (!currentVersionId) continue;
    const { rules } = await definitionOf(tx, currentVersionId);
    reserves.push({ callNumber: number, validUntil: rules.reserveValidUntil });
  }
  return reserves;
}

/** What members of the board declared of the proposals on the agenda. */
async function declarationsOf(
  tx: Tx | Ctx["db"],
  items: Awaited<ReturnType<typeof readRecord>>["items"],
  board: readonly { userId: string; name: string }[],
): Promise<MinutesDeclaration[]> {
  const proposals = new Map(
    items.flatMap(({ proposal }) => (proposal ? [[proposal.id, proposal] as const] : [])),
  );
  const found = await tx.conflictDeclaration.findMany({
    where: {
      proposalId: { in: [...proposals.keys()] },
      personId: { in: board.map(({ userId }) => userId) },
    },
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
    select: { proposalId: true, personId: true, conflict: true, declaredAt: true },
  });
  return found.map(({ proposalId, personId, conflict, declaredAt }) => ({
    name: board.find(({ userId }) => userId === personId)?.name ?? "",
    registration: proposals.get(proposalId)?.registration ?? "",
    conflict,
    at: declaredAt.toISOString(),
  }));
}
