import type { Ctx, Tx } from "#app/platform/ports.ts";

/** What is written down for good: `<noun>.<event>`. */
export type AuditKind = `${
  | "account"
  | "person"
  | "organisation"
  | "call"
  | "proposal"
  | "attachment"
  | "check"
  | "assignment"
  | "declaration"
  | "sheet"
  | "list"
  | "decision"
  | "letter"}.${string}`;

export interface AuditFact {
  groupId: string | null;
  kind: AuditKind;
  /** Id of the thing that changed. */
  subject: string;
  data?: Record<string, string | number | boolean | null>;
}

/** The one writer of the audit trail, in the transaction of the change. */
export async function record(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  { groupId, kind, subject, data = {} }: AuditFact,
) {
  await tx.auditEntry.create({
    data: { groupId, at: ctx.now(), actorId: ctx.actor.userId, kind, subject, data },
  });
}
