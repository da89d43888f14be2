import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type CallDefinition, callDefinition } from "./definition.ts";
import { leftOfAction } from "./left-of-action.server.ts";
import { lockAmended } from "./lock-amended.server.ts";
import { publishingProblems } from "./publishing-rules.ts";
import { tellOf } from "./tell-of-call.server.ts";

export interface Basis {
  reason: string;
  reasonEn: string;
  /** Number of the board's minutes. */
  minutesNo: string;
}

interface Change extends Basis {
  number: string;
  /** Number of the version that was changed. */
  seen: number;
  definition: CallDefinition;
}

/**
 * Changes a published call before its deadline: a new frozen version with the reason. Drafts move to it
 * with their answers, which stay under the keys of their fields; what was handed in stays with the
 * version it answered, so from the first one on its form and criteria are fixed.
 */
export function amendCall(ctx: Ctx, { number, seen, definition, ...basis }: Change) {
  return ctx.transact(async (tx) => {
    const locked = await lockAmended(tx, ctx, number);
    if (!locked.ok) return locked;
    const call = locked.value;
    const at = ctx.now();
    if (at >= call.closesAt) return refuse("call-not-amendable");
    if (call.version.n !== seen) return refuse("amended-meanwhile");

    const amended = callDefinition.parse(definition);
    const sha256 = fingerprint(amended);
    if (sha256 === fingerprint(call.definition)) return refuse("nothing-amended");
    const { submissions } = await tx.call.findUniqueOrThrow({
      where: { id: call.id },
      select: { submissions: true },
    });
    const judged = ({ form, criteria }: CallDefinition) => canonicalJson({ form, criteria });
    if (submissions > 0 && judged(amended) !== judged(call.definition))
      return refuse("criteria-fixed");
    const [problem] = publishingProblems(amended, {
      ...call,
      actionLeftCents: await leftOfAction(tx, call.actionId, call.id),
      minCallDays: 0,
    });
    if (problem) return refuse(problem);

    const { _max } = await tx.callVersion.aggregate({
      where: { callId: call.id },
      _max: { n: true },
    });
    const n = (_max.n ?? 0) + 1;
    const { id: toVersionId } = await tx.callVersion.create({
      data: { callId: call.id, n, definition: amended, sha256, publishedAt: at },
    });
    await tx.call.update({ where: { id: call.id }, data: { currentVersionId: toVersionId } });
    await tx.proposal.updateMany({
      where: { callId: call.id, status: "DRAFT" },
      data: { callVersionId: toVersionId },
    });
    const { id } = await tx.amendment.create({
      data: {
        callId: call.id,
        at,
        kind: "change",
        ...basis,
        fromVersionId: call.version.id,
        toVersionId,
      },
    });
    await record(tx, ctx, {
      groupId: call.groupId,
      kind: "call.amend",
      subject: call.id,
      data: { n, sha256, minutesNo: basis.minutesNo },
    });
    await tellOf(tx, ctx, call.id, "amended", id);
    return ok({ n, sha256 });
  });
}
