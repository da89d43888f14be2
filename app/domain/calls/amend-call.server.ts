import { record } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type CallDefinition, callDefinition, fieldsOf } from "./definition.ts";
import { withEnglish } from "./english.ts";
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
  /** The draft version that becomes the new one; without it a version is made. */
  draftId?: string;
}

/** The forms to download stay with the fields that still have them. */
async function keepTemplates(tx: Tx, from: string, to: string, { form }: CallDefinition) {
  const rows = await tx.callTemplate.findMany({ where: { versionId: from } });
  const named = new Map(
    fieldsOf(form).flatMap((field) =>
      field.kind === "file" && field.template ? [[field.key, field.template.sha256]] : [],
    ),
  );
  await tx.callTemplate.createMany({
    data: rows
      .filter(({ field, sha256 }) => named.get(field) === sha256)
      .map(({ field, sha256 }) => ({ versionId: to, field, sha256 })),
    skipDuplicates: true,
  });
}

/** The new version of a call: its number, and the id of the row. */
async function writeVersion(
  tx: Tx,
  callId: string,
  frozen: { definition: CallDefinition; sha256: string; publishedAt: Date },
  draftId: string | undefined,
) {
  const only = { id: true, n: true } as const;
  if (draftId) return tx.callVersion.update({ where: { id: draftId }, data: frozen, select: only });
  const { _max } = await tx.callVersion.aggregate({ where: { callId }, _max: { n: true } });
  const data = { callId, n: (_max.n ?? 0) + 1, ...frozen };
  return tx.callVersion.create({ data, select: only });
}

/**
 * Changes a published call before its deadline: a new frozen version with the reason. Drafts move to it
 * with their answers, which stay under the keys of their fields; what was handed in stays with the
 * version it answered, so from the first one on its form and criteria are fixed.
 */
export function amendCall(ctx: Ctx, { number, seen, definition, draftId, ...basis }: Change) {
  return ctx.transact(async (tx) => {
    const locked = await lockAmended(tx, ctx, number);
    if (!locked.ok) return locked;
    const call = locked.value;
    const at = ctx.now();
    if (at >= call.closesAt) return refuse("call-not-amendable");
    if (call.version.n !== seen) return refuse("amended-meanwhile");

    const amended = withEnglish(callDefinition.parse(definition));
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
      actionLeftCents: await leftOfAction(tx, call.actionId, at, call.id),
      // It was under way when the call was published, and ends after its calls (stepStrategy).
      isUnderWay: true,
      minCallDays: 0,
      now: at,
    });
    if (problem) return refuse(problem);

    const { id: toVersionId, n } = await writeVersion(
      tx,
      call.id,
      { definition: amended, sha256, publishedAt: at },
      draftId,
    );
    await keepTemplates(tx, call.version.id, toVersionId, amended);
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
    await tx.testProposal.deleteMany({ where: { callId: call.id } });
    await tellOf(tx, ctx, call.id, "amended", id);
    return ok({ n, sha256 });
  });
}
