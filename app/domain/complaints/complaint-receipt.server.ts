import { createHash } from "node:crypto";
import { callStatement, statementOfCall } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { complaintReceipt } from "#app/domain/letters/complaint-receipt.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findContested } from "./find-contested.server.ts";
import { readComplaint } from "./read-complaint.server.ts";

/** The receipt of the complaint that stands, or of the last one that was taken back. */
export async function findComplaintReceipt(ctx: Ctx, { id }: { id: string }) {
  const found = await findContested(ctx.db, ctx, id);
  if (!found.ok) return found;
  const last = await ctx.db.complaint.findFirst({
    where: { proposalId: id },
    orderBy: { id: "desc" },
    select: {
      id: true,
      group: true,
      proposal: { select: { call: { select: callStatement } } },
    },
  });
  if (!last) return refuse("not-found");
  const statement = statementOfCall(last.proposal.call);
  return ok({ group: last.group, statement, ...(await readComplaint(ctx.db, last.id)) });
}

/** The same receipt as a PDF; the same complaint gives the same bytes. */
export async function complaintReceiptPdf(
  ctx: Ctx,
  { id, language }: { id: string; language: Language },
) {
  const found = await findComplaintReceipt(ctx, { id });
  if (!found.ok) return found;
  const { sent, sha256, receivedAt, number, group: stored, statement } = found.value;
  const { group, drafter } = letterGroup(stored, statement);
  const model = complaintReceipt({
    language,
    group,
    contact: drafter,
    sent,
    sha256,
    receivedAt,
    url: `${ctx.origin}/my/proposals/${id}/complaint/receipt`,
  });
  const bytes = await ctx.drawLetter(model);
  return ok({
    name: `${number}.pdf`,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}
