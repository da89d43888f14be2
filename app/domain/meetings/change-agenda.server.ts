import { record } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { readComputation } from "#app/domain/decisions/computation.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { fewestExits } from "./agenda-order.ts";
import { findRecusals } from "./find-recusals.server.ts";
import { type FoundMeeting, lockStaffMeeting } from "./find-meeting.server.ts";
import type { AgendaInput, AgendaOrder } from "./meeting-schema.ts";

interface Row {
  id: string;
  kind: "PROPOSAL" | "FREE";
  listId: string | null;
  proposalId: string | null;
}

const rowsOf = (tx: Tx, meetingId: string): Promise<Row[]> =>
  tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, listId: true, proposalId: true },
  });

async function number(tx: Tx, rows: readonly Pick<Row, "id">[]) {
  for (const [index, { id }] of rows.entries())
    await tx.agendaItem.update({ where: { id }, data: { position: index + 1 } });
}

/** Changes the agenda of a meeting that has not begun. */
export function changeAgenda(ctx: Ctx, { id, ...input }: AgendaInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.state !== "PLANNED" && meeting.state !== "CALLED") return refuse("meeting-begun");
    const rows = await rowsOf(tx, id);
    switch (input.intent) {
      case "addCall": {
        const added = await addCall(tx, ctx, meeting, input.call, rows.length);
        if (!added.ok) return added;
        await arrange(tx, meeting, input.order);
        break;
      }
      case "order":
        await arrange(tx, meeting, input.order);
        break;
      case "addItem": {
        const { title, motion } = input;
        const position = rows.length + 1;
        await tx.agendaItem.create({
          data: { meetingId: id, kind: "FREE", position, title, motion },
        });
        break;
      }
      case "remove": {
        await tx.agendaItem.deleteMany({ where: { id: input.item, meetingId: id } });
        await number(tx, await rowsOf(tx, id));
        break;
      }
      case "up":
      case "down": {
        const from = rows.findIndex((row) => row.id === input.item);
        const to = input.intent === "up" ? from - 1 : from + 1;
        const row = rows[from];
        if (row && to >= 0 && to < rows.length)
          await number(tx, rows.toSpliced(from, 1).toSpliced(to, 0, row));
      }
    }
    const { groupId } = meeting;
    await record(tx, ctx, { groupId, kind: "meeting.agenda", subject: id });
    return ok({ id });
  });
}

/** Puts every proposal of a call's list on the agenda, in the order of the list. */
async function addCall(tx: Tx, ctx: Ctx, { id, groupId }: FoundMeeting, call: string, n: number) {
  const found = await findStaffCall(tx, ctx, call);
  if (!found?.rights.decide || found.groupId !== groupId) return refuse("not-found");
  const list = await findList(tx, found.id);
  if (list?.status !== "DRAFT") return refuse("list-not-draft");
  const elsewhere = await tx.agendaItem.findFirst({
    where: { listId: list.id, meeting: { state: { in: ["PLANNED", "CALLED", "RUNNING"] } } },
    select: { id: true },
  });
  if (elsewhere) return refuse("list-on-agenda");
  const { places } = list.computation;
  if (places.length === 0)
    await tx.agendaItem.create({
      data: { meetingId: id, position: n + 1, listId: list.id, ...aboutNone(call) },
    });
  await tx.agendaItem.createMany({
    data: places.map(({ proposalId }, index) => ({
      meetingId: id,
      kind: "PROPOSAL" as const,
      position: n + index + 1,
      listId: list.id,
      proposalId,
    })),
  });
  return ok(null);
}

/** What the board votes on where a call has no proposal that it could choose; minutes are in Lithuanian. */
const aboutNone = (call: string) => ({
  kind: "FREE" as const,
  title: `Kvietimas Nr. ${call}: tinkamų pasiūlymų nėra`,
  motion: "Patvirtinti, kad kvietime atrinktų pasiūlymų nėra.",
});

/**
 * Orders the proposals among themselves: so that those who step aside leave as few times as possible,
 * or as their lists have them. Other items stay where they stand.
 */
async function arrange(tx: Tx, meeting: FoundMeeting, order: AgendaOrder) {
  const rows = await rowsOf(tx, meeting.id);
  const listed = await inListOrder(tx, rows);
  const board = await tx.meetingMember.findMany({
    where: { meetingId: meeting.id, role: { not: "OBSERVER" } },
    select: { userId: true },
  });
  const { recusals } = await findRecusals(
    tx,
    listed,
    board.map(({ userId }) => userId),
  );
  const leaving = listed.map((row) => ({
    ...row,
    out: recusals.filter(({ itemId }) => itemId === row.id).map(({ userId }) => userId),
  }));
  const queue: Row[] = order === "fewestExits" ? fewestExits(leaving) : leaving;
  let next = 0;
  await number(
    tx,
    rows.map((row) => (row.kind === "PROPOSAL" ? (queue[next++] ?? row) : row)),
  );
}

async function inListOrder(tx: Tx, rows: readonly Row[]) {
  const proposals = rows.filter(({ kind }) => kind === "PROPOSAL");
  const listIds = [...new Set(proposals.flatMap(({ listId }) => listId ?? []))];
  const lists = await tx.rankedList.findMany({
    where: { id: { in: listIds } },
    orderBy: { call: { number: "asc" } },
    select: { id: true, computation: true },
  });
  const places = lists.flatMap(({ computation }) =>
    readComputation(computation).places.map(({ proposalId }) => proposalId),
  );
  const at = ({ proposalId }: Row) => places.indexOf(proposalId ?? "");
  return proposals.toSorted((a, b) => at(a) - at(b));
}
