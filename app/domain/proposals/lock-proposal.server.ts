import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/ports.ts";

/** Holds a proposal until the transaction ends and answers its status now. */
export async function lockProposal(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<{ status: ProposalStatus }[]>`
    SELECT status::text FROM "Proposal" WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new Error(`no proposal ${id}`);
  return row.status;
}
