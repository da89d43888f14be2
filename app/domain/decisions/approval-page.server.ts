import { recordRead } from "#app/domain/audit/record.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findCallToApprove, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { approvalParts } from "./approval-parts.server.ts";
import { grantedCents } from "./board-rows.ts";
import { decidedList } from "./decision-page.server.ts";
import { findList } from "./find-list.server.ts";
import { secondPerson } from "./two-persons.ts";
import { undeclaredBy } from "./undeclared.server.ts";

/** What the two who approve a list see of it: what was decided, its hash, and who has done what. */
export async function approvalPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findCallToApprove(db, ctx, number);
  if (!call) return refuse("not-found");
  const undeclared = await undeclaredBy(db, ctx, call);
  const list = undeclared === 0 ? await shownList(ctx, call) : null;
  return ok({ call: headOf(call), isStaff: call.rights.decide, undeclared, list });
}

async function shownList(ctx: Ctx, { id, groupId, definition }: StaffCall) {
  const { db, actor } = ctx;
  const list = await findList(db, id);
  const decided = list && (await decidedList(db, id));
  if (!decided) return null;
  await recordRead(ctx, { groupId, kind: "list.read", subject: list.id });
  const parts = await approvalParts(db, list);
  const isFrozen = list.frozenSha256 !== null;
  const askedById = isFrozen ? list.askedById : parts.askedById;
  const names = await namesOf(db, {
    askedBy: askedById,
    approvedBy: list.approvedById,
    draftedBy: parts.draftedBy,
  });
  const { computation, rows, meeting, auditHead } = decided;
  return {
    status: list.status,
    computation,
    rows,
    meeting,
    auditHead,
    ...names,
    sha256: list.frozenSha256 ?? parts.sha256,
    grantedCents: grantedCents(rows),
    budgetCents: definition.rules.budgetCents,
    putBackWhy: list.status === "DRAFT" ? list.putBackWhy : "",
    askedAt: askedById === null ? null : list.askedAt,
    approvedAt: list.approvedAt,
    word: list.status === "PROPOSED" ? secondPerson(actor.userId, parts) : null,
  };
}

interface People {
  askedBy: string | null;
  approvedBy: string | null;
  draftedBy: readonly string[];
}

async function namesOf(db: Tx, { askedBy, approvedBy, draftedBy }: People) {
  const ids = [askedBy, approvedBy, ...draftedBy].filter((id) => id !== null);
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return {
    askedBy: nameOf(askedBy),
    approvedBy: nameOf(approvedBy),
    draftedBy: draftedBy.flatMap((id) => nameOf(id) ?? []),
  };
}
