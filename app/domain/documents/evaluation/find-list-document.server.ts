import { accessToBoardList } from "#app/domain/access/find-access.server.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { findBoardCall } from "#app/domain/board/find-board-call.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import type { Computation } from "#app/domain/decisions/computation.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { sheetTotal } from "#app/domain/evaluation/sheet-total.ts";
import { withLetters } from "#app/domain/evaluation/sheet-letters.server.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type Draw, frozenDocument } from "./freeze-document.server.ts";
import { listDocument } from "./list-document.ts";
import type { ListInput } from "./list-input.ts";
import { summaryDocument } from "./summary-document.ts";

/** The documents of a ranked list, by the last part of their address. */
const listDocuments = ["summary", "list"] as const;

interface Asked {
  /** Of the call. */
  number: string;
  document: string;
  language: Locale;
}

/**
 * Whether the actor may read documents of the whole list: impartial staff who decide, and board and
 * observers from whom no row of it is hidden. Who is tied to one of its proposals gets none of them,
 * since every total in them would tell of it.
 */
async function sightOf(ctx: Ctx, number: string) {
  const { db } = ctx;
  const staff = await findStaffCall(db, ctx, number);
  if (staff?.rights.decide)
    return { call: staff, isStaff: true, list: await findList(db, staff.id) };
  const call = await findBoardCall(db, ctx, number);
  if (!call?.rights.seeArithmetic) return null;
  const list = await findList(db, call.id);
  if (!list) return null;
  const rights = await accessToBoardList(db, ctx, call.id);
  const { proposals, rejected } = list.computation;
  const isWhole = [...proposals, ...rejected].every(({ id }) => rights.get(id)?.seeScores);
  return isWhole ? { call, isStaff: false, list } : null;
}

/**
 * The summary or the list of a call as a document: a draft until the list is approved, and from then
 * on always the same. The board and observers read the decisions in it once they are released.
 */
export async function findListDocument(
  ctx: Ctx,
  { number, document, language }: Asked,
  draw: Draw,
) {
  const { db } = ctx;
  const kind = listDocuments.find((one) => one === document);
  const sight = kind && (await sightOf(ctx, number));
  if (!sight?.list) return refuse("not-found");
  const { call, list, isStaff } = sight;

  const { group, title, titleEn, currentVersionId } = await db.call.findUniqueOrThrow({
    where: { id: call.id },
    select: { group: true, title: true, titleEn: true, currentVersionId: true },
  });
  const { rules } = await definitionOf(db, currentVersionId ?? "");
  const showsDecisions = list.status === "RELEASED" || (isStaff && list.status !== "DRAFT");
  const isFrozen = list.status === "APPROVED" || list.status === "RELEASED";
  const decisions = showsDecisions
    ? await db.decision.findMany({
        where: { listId: list.id },
        select: {
          proposalId: true,
          outcome: true,
          place: true,
          reservePlace: true,
          grantCents: true,
          deviation: true,
        },
      })
    : [];
  const input: ListInput = {
    language,
    group: group.name,
    call: { number, title: language === "lt" ? title : titleEn },
    list: {
      n: list.n,
      computedAt: list.computedAt,
      sha256: list.sha256,
      isFrozen,
      approvedAt: list.approvedAt,
    },
    meeting:
      showsDecisions && list.meeting
        ? {
            heldOn: list.meeting.heldOn.toISOString().slice(0, 10),
            minutesNo: list.meeting.minutesNo,
          }
        : null,
    computation: list.computation,
    sheets: lettersOf(list.computation),
    decisions: decisions.map(({ grantCents, ...one }) => ({
      ...one,
      grantCents: Number(grantCents),
    })),
    reserveValidUntil: rules.reserveValidUntil,
    preparedBy: letterhead.parse(group.letterhead).drafter.name,
  };
  await recordRead(ctx, { groupId: group.id, kind: "list.read", subject: list.id });
  const build = kind === "summary" ? summaryDocument : listDocument;
  const name = `${number}-${kind}`;
  if (!isFrozen) return ok({ name, model: build(input, null) });
  const model = await frozenDocument(
    ctx,
    {
      groupId: group.id,
      kind: kind === "summary" ? "SUMMARY" : "LIST",
      subjectId: list.id,
      language,
      basis: [list.sha256, input.decisions],
    },
    (verification) => build(input, verification),
    draw,
  );
  return ok({ name, model });
}

/** The totals of the counted sheets of every proposal, under the letters of the sheets' documents. */
const lettersOf = ({ proposals, criteria }: Computation) =>
  new Map(
    proposals.map(({ id, sheets }) => [
      id,
      withLetters(id, sheets).map(({ letter, scores }) => ({
        letter,
        total: sheetTotal(criteria, scores),
      })),
    ]),
  );
