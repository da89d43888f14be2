import { refuse } from "#app/domain/result.ts";
import type { Tx } from "#app/platform/ports.ts";

/** Holds the members of an organisation as they are until the transaction ends. */
export async function lockMembers(tx: Tx, organisationId: string) {
  await tx.$executeRaw`SELECT id FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
}

/** A refusal where nobody is left who owns the organisation without end; asked after the change, which it rolls back. */
export async function ownerLacks(tx: Tx, organisationId: string) {
  const owners = await tx.organisationMember.count({
    where: { organisationId, role: "OWNER", until: null, user: { disabledAt: null } },
  });
  return owners === 0 ? refuse("last-owner") : null;
}
