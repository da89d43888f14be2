import { isId } from "#app/domain/values/id.ts";
import type { CallStatus, ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";

export interface HeldProposal {
  id: string;
  status: ProposalStatus;
  organisationId: string;
  callId: string;
  callVersionId: string;
  doneSections: string[];
  copiedSections: string[];
  groupId: string;
  callStatus: CallStatus;
  opensAt: Date;
  /** The deadline in force for this proposal. */
  closesAt: Date;
  reopenedAt: Date | null;
  clarifyUntil: Date | null;
  /** Keys of what may be changed for a clarification. */
  unlocked: string[];
}

/**
 * Holds a proposal until the transaction ends: who saves, uploads or submits the same one waits.
 * Null if there is none.
 */
export async function holdDraft(tx: Tx, id: string): Promise<HeldProposal | null> {
  if (!isId(id)) return null;
  const [row] = await tx.$queryRaw<(HeldProposal & { extendedUntil: Date | null })[]>`
    SELECT p.id, p.status::text, p."organisationId", p."callId", p."callVersionId",
           coalesce(p."doneSections", '{}') AS "doneSections",
           coalesce(p."copiedSections", '{}') AS "copiedSections", c."groupId", c.status::text AS "callStatus", c."opensAt", c."closesAt",
           p."reopenedAt", p."extendedUntil", p."clarifyUntil", p.unlocked
    FROM "Proposal" p JOIN "Call" c ON c.id = p."callId"
    WHERE p.id = ${id}::uuid
    FOR UPDATE OF p`;
  if (!row) return null;
  const { extendedUntil: _, ...held } = row;
  return { ...held, closesAt: deadlineOf(row) };
}
