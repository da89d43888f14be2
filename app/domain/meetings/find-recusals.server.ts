import type { Tx } from "#app/platform/ports.ts";
import type { RecusalKind } from "./meeting-record.ts";

interface Recusal {
  itemId: string;
  userId: string;
  kind: RecusalKind;
}

interface Item {
  id: string;
  proposalId: string | null;
}

/**
 * Who may not take part in which items: whoever declared a conflict about the proposal or was recused
 * by staff, has or had a role in its applicant or a partner, or stepped aside at the meeting. Beside
 * them, who has not declared about a proposal yet and so may not vote on it. Constant queries.
 */
export async function findRecusals(tx: Tx, items: readonly Item[], userIds: readonly string[]) {
  const proposalIds = items.flatMap(({ proposalId }) => proposalId ?? []);
  const people = { in: [...userIds] };
  const [declarations, proposals, roles, announced] = [
    await tx.conflictDeclaration.findMany({
      where: { proposalId: { in: proposalIds }, personId: people },
      select: { proposalId: true, personId: true, conflict: true, declaredAt: true },
    }),
    await tx.proposal.findMany({
      where: { id: { in: proposalIds } },
      select: { id: true, organisationId: true, partnerCodes: true },
    }),
    await tx.organisationMember.findMany({
      where: { userId: people },
      select: { userId: true, organisationId: true, organisation: { select: { code: true } } },
    }),
    await tx.itemRecusal.findMany({
      where: { itemId: { in: items.map(({ id }) => id) } },
      select: { itemId: true, userId: true },
    }),
  ];
  const proposalOf = new Map(proposals.map((one) => [one.id, one]));

  const kindOf = ({ id, proposalId }: Item, userId: string): RecusalKind | null => {
    const proposal = proposalId ? proposalOf.get(proposalId) : undefined;
    const isTied = roles.some(
      (role) =>
        role.userId === userId &&
        (role.organisationId === proposal?.organisationId ||
          proposal?.partnerCodes.includes(role.organisation.code)),
    );
    if (isTied) return "tied";
    if (announced.some((one) => one.itemId === id && one.userId === userId)) return "announced";
    const said = declarations.find(
      (one) => one.proposalId === proposalId && one.personId === userId,
    );
    return said?.conflict ? "declared" : null;
  };
  return {
    recusals: items.flatMap((item) =>
      userIds.flatMap((userId): Recusal[] => {
        const kind = kindOf(item, userId);
        return kind ? [{ itemId: item.id, userId, kind }] : [];
      }),
    ),
    declared: new Set(declarations.map((one) => `${one.proposalId} ${one.personId}`)),
  };
}
