import { accessToBoardList } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import type { Computation } from "#app/domain/decisions/computation.ts";
import { examineLine } from "#app/domain/decisions/examine-line.server.ts";
import { openComplaints } from "#app/domain/complaints/open-complaints.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findBoardCall } from "./find-board-call.server.ts";
import { type Decided, maskedList } from "./masked-list.ts";

/**
 * The list of a call as the board discusses it and observers read it, masked for the viewer, with
 * the facts of its meeting and, where allowed, who has declared. Constant queries.
 */
export async function boardList(ctx: Ctx, { number }: { number: string }, sum?: number | null) {
  const { db } = ctx;
  const call = await findBoardCall(db, ctx, number);
  const list = call && (await findList(db, call.id));
  if (!list) return refuse("not-found");

  const { computation, status } = list;
  const rights = await accessToBoardList(db, ctx, call.id);
  const isReleased = status === "RELEASED";
  const masked = maskedList(computation, {
    rights,
    seeArithmetic: call.rights.seeArithmetic,
    decided: isReleased ? await findDecided(db, call.id) : null,
  });
  const opened = masked.rows.filter((row) => row.opened).map(({ id }) => id);
  const unopened = masked.rows.filter((row) => !row.opened).map(({ id }) => id);
  const { id, groupId, title } = call;
  if (opened.length > 0) await recordRead(ctx, { groupId, kind: "sheet.read", subject: id });
  const partners = await findPartners(db, unopened);
  const { meeting } = list;
  const mayExamine = masked.isWhole && call.rights.seeSensitivity;
  const version = call.currentVersionId;
  const rules = version === null ? null : (await definitionOf(db, version)).rules;

  return ok({
    call: { number, title },
    mayApprove: call.rights.approve,
    status,
    mayExamine,
    examined:
      mayExamine && sum !== undefined
        ? await examineLine(db, {
            computation,
            sha256: list.sha256,
            sumCents: sum,
            seeNames: false,
          })
        : null,
    disputes: await openComplaints(ctx, call.id),
    max: maxTotal(computation.criteria),
    criteria: computation.criteria,
    reserveUntil: rules?.reserveValidUntil ?? null,
    threshold: computation.rules.thresholdPoints,
    ...masked,
    rows: masked.rows.map((row) => ({ ...row, partners: partners.get(row.id) ?? [] })),
    meeting: meeting
      ? {
          heldOn: meeting.heldOn,
          minutesNo: meeting.minutesNo,
          place: meeting.place,
          chair: meeting.chair,
        }
      : null,
    declarations: call.rights.readDeclarations
      ? await findDeclarations(db, computation, opened)
      : null,
  });
}

/** The partners that proposals name, by the proposal. */
async function findPartners(tx: Tx, ids: string[]) {
  const found = await tx.submission.findMany({
    where: { proposalId: { in: ids } },
    orderBy: { n: "asc" },
    select: { proposalId: true, snapshot: true },
  });
  return new Map(
    found.map((one) => [one.proposalId, partnersOf(snapshot.parse(one.snapshot))] as const),
  );
}

async function findDecided(tx: Tx, callId: string): Promise<ReadonlyMap<string, Decided>> {
  const found = await tx.releasedDecision.findMany({
    where: { callId },
    orderBy: { listN: "asc" },
    select: {
      proposalId: true,
      place: true,
      outcome: true,
      grantCents: true,
      reservePlace: true,
    },
  });
  return new Map(
    found.map(({ proposalId, grantCents, ...one }) => [
      proposalId,
      { ...one, grantCents: Number(grantCents) },
    ]),
  );
}

/**
 * Who declared what about the proposals that the viewer may read, without the reasons. The one
 * evaluator of a proposal has no name here: it would be that of its sheet.
 */
async function findDeclarations(tx: Tx, { proposals }: Computation, ids: string[]) {
  const found = await tx.conflictDeclaration.findMany({
    where: { proposalId: { in: ids } },
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
    select: {
      proposalId: true,
      personId: true,
      conflict: true,
      pinnedById: true,
      declaredAt: true,
      person: { select: { name: true } },
    },
  });
  const onlyEvaluator = new Map(
    proposals.map(({ id, sheets }) => [id, sheets.length === 1 ? sheets[0]?.evaluatorId : null]),
  );
  return ids.map((proposalId) => ({
    proposalId,
    declared: found
      .filter((one) => one.proposalId === proposalId)
      .map(({ personId, conflict, pinnedById, declaredAt, person }) => ({
        name: onlyEvaluator.get(proposalId) === personId ? null : person.name,
        kind: !conflict ? ("none" as const) : pinnedById ? ("pinned" as const) : ("own" as const),
        declaredAt,
      })),
  }));
}
