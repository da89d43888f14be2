import {
  type BoardOutcome,
  type BoardRow,
  proposedRows,
} from "#app/domain/decisions/board-rows.ts";
import { type Computation, readComputation } from "#app/domain/decisions/computation.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Tx } from "#app/platform/ports.ts";
import type { FoundMeeting } from "./find-meeting.server.ts";
import { findRecusals } from "./find-recusals.server.ts";
import type { ItemProposal, RecordedItem, RegisterRow } from "./meeting-record.ts";
import { quorum } from "./quorum.ts";
import { takingPart } from "./take-part.ts";
import { tally } from "./tally.ts";

const ofItem = {
  id: true,
  position: true,
  kind: true,
  status: true,
  title: true,
  motion: true,
  discussion: true,
  openedAt: true,
  closedAt: true,
  byChair: true,
  listId: true,
  proposalId: true,
  outcome: true,
  grantCents: true,
  place: true,
  conditions: true,
  deviation: true,
  votes: { select: { userId: true, choice: true, at: true } },
} satisfies Prisma.AgendaItemSelect;

type ItemRow = Prisma.AgendaItemGetPayload<{ select: typeof ofItem }>;

/**
 * The whole record of a meeting: register, agenda, recusals, votes, and for each item who takes part
 * and whether they may decide. Masks nothing: `findStaffMeeting` or a mask stands before it. Constant
 * queries.
 */
export async function readRecord(tx: Tx, meeting: FoundMeeting) {
  const members = (await tx.meetingMember.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ name: "asc" }, { userId: "asc" }],
    select: {
      userId: true,
      role: true,
      name: true,
      sector: true,
      employer: true,
      attending: true,
      presentFrom: true,
      presentUntil: true,
      remark: true,
    },
  })) as RegisterRow[];
  const board = members.filter(({ role }) => role !== "OBSERVER");
  const rows = await tx.agendaItem.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: ofItem,
  });
  const computations = await findComputations(tx, rows);
  const { recusals, declared } = await findRecusals(
    tx,
    rows,
    board.map(({ userId }) => userId),
  );

  const items = rows.map((row): RecordedItem => {
    const { votes: cast, listId, proposalId } = row;
    const computation = computations.get(listId ?? "");
    const out = recusals
      .filter(({ itemId }) => itemId === row.id)
      .map(({ userId, kind }) => ({ userId, kind }));
    const isOut = (userId: string) => out.some((one) => one.userId === userId);
    const votes = cast
      .filter(({ userId }) => !isOut(userId))
      .map((vote) => ({
        ...vote,
        sector: board.find(({ userId }) => userId === vote.userId)?.sector ?? null,
      }));
    const undeclared = proposalId
      ? board
          .map(({ userId }) => userId)
          .filter((userId) => !isOut(userId) && !declared.has(`${proposalId} ${userId}`))
      : [];
    const taking = takingPart(board, {
      kind: meeting.kind,
      openedAt: row.openedAt,
      out: out.map(({ userId }) => userId),
      undeclared,
      votes,
    });
    const { chairDecidesTie } = meeting.rules;
    return {
      id: row.id,
      position: row.position,
      kind: row.kind,
      status: row.status,
      title: row.title,
      motion: row.motion,
      discussion: row.discussion,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      byChair: row.byChair,
      listId,
      proposal: computation && proposalId ? proposalOf(computation, proposalId) : null,
      computed: computation ? computedRow(computation, proposalId) : null,
      decision: computation ? decisionOf(computation, row) : null,
      out,
      undeclared,
      votes,
      quorum: quorum(meeting.rules, board.length, taking),
      tally: votes.length > 0 ? tally(votes, { chairDecidesTie, chairId: meeting.chairId }) : null,
    };
  });
  return { members, board, items, computations };
}

async function findComputations(tx: Tx, rows: readonly ItemRow[]) {
  const ids = [...new Set(rows.flatMap(({ listId }) => listId ?? []))];
  const lists = await tx.rankedList.findMany({
    where: { id: { in: ids } },
    select: { id: true, computation: true },
  });
  return new Map(lists.map(({ id, computation }) => [id, readComputation(computation)]));
}

function proposalOf(computation: Computation, id: string): ItemProposal | null {
  const found = computation.proposals.find((one) => one.id === id);
  if (!found) return null;
  const place = computation.places.find(({ proposalId }) => proposalId === id);
  return {
    id,
    callNumber: computation.call.number,
    registration: found.registration,
    title: found.title,
    applicant: found.applicant,
    requestedCents: found.requestedCents,
    total: place?.result?.total ?? null,
  };
}

const computedRow = (computation: Computation, id: string | null): BoardRow | null =>
  proposedRows(computation).find(({ proposalId }) => proposalId === id) ?? null;

/** Money that ends in part brings its reason along, in the language of the minutes and letters. */
const usualCondition = ({ outcome }: BoardRow) =>
  outcome === "PARTIAL" ? "Kvietimo lėšų likutis mažesnis už prašomą sumą." : "";

/** What is voted on: the row that staff wrote, else the computed one. */
function decisionOf(computation: Computation, row: ItemRow): BoardRow | null {
  const computed = computedRow(computation, row.proposalId);
  if (!computed) return null;
  const { conditions, deviation } = row;
  if (row.outcome === null)
    return { ...computed, conditions: conditions || usualCondition(computed), deviation };
  return {
    proposalId: computed.proposalId,
    outcome: row.outcome as BoardOutcome,
    grantCents: Number(row.grantCents ?? 0n),
    place: row.place,
    conditions,
    deviation,
  };
}
