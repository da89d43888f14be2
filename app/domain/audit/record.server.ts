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
  | "letter"
  | "clarification"
  | "message"
  | "enclosure"
  | "complaint"
  | "meeting"
  | "group"
  | "strategy"
  | "project"
  | "period"
  | "report"
  | "event"
  | "news"}.${string}`;

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

/** Many at once, in one statement. */
export async function recordAll(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  facts: readonly AuditFact[],
) {
  const { userId: actorId } = ctx.actor;
  await tx.auditEntry.createMany({
    data: facts.map(({ groupId, kind, subject, data = {} }) => ({
      groupId,
      at: ctx.now(),
      actorId,
      kind,
      subject,
      data,
    })),
  });
}

const noted = new WeakMap<Ctx, Set<string>>();

/**
 * One entry for a read of scores, of others' files or of a person's data, however often one request
 * asks for it. What cannot be recorded is not shown: the error ends the request.
 */
export async function recordRead(ctx: Ctx, fact: AuditFact) {
  const read = `${fact.kind} ${fact.subject}`;
  const reads = noted.get(ctx) ?? new Set();
  if (reads.has(read)) return;
  await record(ctx.db, ctx, fact);
  noted.set(ctx, reads.add(read));
}
