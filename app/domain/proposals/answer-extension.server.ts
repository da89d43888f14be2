import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { addEvent } from "./add-event.server.ts";
import { type HeldProposal, holdDraft } from "./hold-draft.server.ts";
import { giveNotice, peopleOf } from "./tell-people.server.ts";

export interface ExtensionAnswer {
  request: string;
  /** The new deadline, UTC; null refuses. */
  until: Date | null;
  /** Why, told to the applicant. */
  answer: string;
  minutesNo: string;
}

/** A single proposal gets no more than this from now on (milliseconds). */
const MOST = 30 * 24 * 60 * 60_000;

function judgeUntil(held: HeldProposal, until: Date, now: Date) {
  if (held.status === "WITHDRAWN") return "withdrawn";
  if (until <= now || until <= held.closesAt) return "extension-not-later";
  return until.getTime() - now.getTime() > MOST ? "extension-too-long" : null;
}

async function extend(tx: Tx, ctx: Ctx, held: HeldProposal, until: Date, reason: string) {
  await tx.proposal.update({
    where: { id: held.id },
    data: { extendedUntil: until },
    select: { id: true },
  });
  await addEvent(tx, ctx, held.id, { kind: "extended", until: until.toISOString(), reason });
}

/**
 * Staff grant one proposal a deadline of its own, or refuse it, with the reason that the applicant
 * reads. Only until the evaluation of the call starts: the call is held meanwhile.
 */
export function answerExtension(ctx: Ctx, { request, until, answer, minutesNo }: ExtensionAnswer) {
  return ctx.transact(async (tx) => {
    if (!isId(request)) return refuse("not-found");
    const asked = await tx.extensionRequest.findUnique({
      where: { id: request },
      select: { proposalId: true, answeredAt: true, proposal: { select: { callId: true } } },
    });
    if (!asked) return refuse("not-found");
    const { proposalId } = asked;
    if (!(await accessToProposal(tx, ctx, proposalId)).judgeExtension) return refuse("not-found");

    const callStatus = await lockCall(tx, asked.proposal.callId, "shared");
    const held = await holdDraft(tx, proposalId);
    if (!held) return refuse("not-found");
    const { count } = await tx.extensionRequest.updateMany({
      where: { id: request, answeredAt: null },
      data: {
        answeredAt: ctx.now(),
        answeredById: ctx.actor.userId ?? "",
        until,
        answer,
        minutesNo,
      },
    });
    if (count === 0) return refuse("already-answered");
    if (until) {
      if (callStatus !== "PUBLISHED") return refuse("evaluation-started");
      const wrong = judgeUntil(held, until, ctx.now());
      if (wrong) return refuse(wrong);
      await extend(tx, ctx, held, until, answer);
    }
    await record(tx, ctx, {
      groupId: held.groupId,
      kind: until ? "proposal.grant-extension" : "proposal.refuse-extension",
      subject: proposalId,
      data: { request, until: until?.toISOString() ?? null, reason: answer, minutesNo },
    });
    const roles = ["EDITOR", "SIGNATORY", "OWNER"] as const;
    const people = await peopleOf(tx, ctx, held.organisationId, roles);
    const what = until ? "extension-granted" : "extension-refused";
    await giveNotice(tx, ctx, people, { proposalId, what });
    return ok({ proposalId });
  });
}
