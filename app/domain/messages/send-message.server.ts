import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findStandingOf } from "./find-standing.server.ts";
import { tellOfMessage } from "./tell-of-message.server.ts";

export interface SendInput {
  /** Of the proposal. */
  id: string;
  text: string;
  files: readonly EnclosedFile[];
}

/**
 * Writes to the other side of a proposal: the applicant's people to the group, its staff to the
 * applicant. The other side is mailed once until it has read what waits for it.
 */
export function sendMessage(ctx: Ctx, { id, text, files }: SendInput) {
  return ctx.transact(async (tx) => {
    const rights = await accessToProposal(tx, ctx, id);
    if (!rights.readMessages) return refuse("not-found");
    if (!rights.message) return refuse("may-not-edit");
    await lockProposal(tx, id);
    const { groupId } = await findStandingOf(tx, id);

    const side = rights.own ? "APPLICANT" : "GROUP";
    const waiting = await tx.message.count({ where: { proposalId: id, side, readAt: null } });
    const { id: messageId } = await tx.message.create({
      data: { proposalId: id, at: ctx.now(), side, text, authorId: ctx.actor.userId ?? "" },
      select: { id: true },
    });
    const refusal = await enclose(tx, ctx, { messageId }, files);
    if (refusal) return refusal;
    await record(tx, ctx, {
      groupId,
      kind: side === "APPLICANT" ? "message.ask" : "message.answer",
      subject: id,
      data: { messageId, files: files.length },
    });
    if (waiting === 0) await tellOfMessage(tx, ctx, { id: messageId, proposalId: id, side });
    return ok({ id: messageId });
  });
}

/** Whether the actor, as this side, may write about a proposal; asked before files are taken in. */
export async function mayMessage(ctx: Ctx, { id, as }: { id: string; as: "applicant" | "staff" }) {
  const rights = await accessToProposal(ctx.db, ctx, id);
  if (!rights.readMessages || rights.own !== (as === "applicant")) return refuse("not-found");
  return rights.message ? ok(null) : refuse("may-not-edit");
}
