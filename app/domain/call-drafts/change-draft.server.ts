import { record } from "#app/domain/audit/record.server.ts";
import {
  type CallDefinition,
  callDefinition,
  fieldsOf,
  type FormDefinition,
} from "#app/domain/calls/definition.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type DraftCall, findDraftCall, isJudged, type Parts } from "./find-draft-call.server.ts";

interface Where {
  number: string;
  part: Parts;
  /** Which criterion, section or field of it. */
  key?: string;
}

type Changed<T, C extends string> = Result<{ definition: CallDefinition; value: T }, C>;

/** Forms to download go with the questions that had them. */
async function dropTemplates(tx: Tx, versionId: string, form: FormDefinition) {
  const kept = fieldsOf(form).flatMap((field) =>
    field.kind === "file" && field.template ? [field.key] : [],
  );
  await tx.callTemplate.deleteMany({ where: { versionId, field: { notIn: kept } } });
}

/**
 * Changes one part of the draft of a call, alone with it. What comes out has to be a definition;
 * what is judged stays once something was handed in.
 */
export function changeDraft<T, C extends string>(
  ctx: Ctx,
  { number, part, key = "" }: Where,
  change: (draft: DraftCall) => Changed<T, C> | Promise<Changed<T, C>>,
): Promise<Result<T, C | "not-found" | "criteria-fixed">> {
  type Answer = Result<T, C | "not-found" | "criteria-fixed">;
  return ctx.transact(async (tx): Promise<Answer> => {
    const seen = await findDraftCall(tx, ctx, number);
    if (!seen) return refuse("not-found");
    await lockCall(tx, seen.id, "alone");
    const draft = await findDraftCall(tx, ctx, number);
    if (!draft) return refuse("not-found");
    if (isJudged(draft) && (part === "form" || part === "criteria"))
      return refuse("criteria-fixed");

    const changed = await change(draft);
    if (!changed.ok) return changed;
    const definition = callDefinition.parse(changed.value.definition);
    await tx.callVersion.update({
      where: { id: draft.versionId },
      data: { definition, sha256: fingerprint(definition) },
      select: { id: true },
    });
    if (part === "form") await dropTemplates(tx, draft.versionId, definition.form);
    await record(tx, ctx, {
      groupId: draft.groupId,
      kind: "call.edit",
      subject: draft.id,
      data: { part, ...(key && { key }) },
    });
    return ok(changed.value.value);
  });
}
