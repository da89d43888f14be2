import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * Who is told of the letters of many proposals, in one query: the owners and signatories of each
 * applicant, as they are now. The caller has asked for the right to the proposals.
 */
export async function recipientsOf(
  tx: Pick<Ctx["db"], "organisation">,
  { now }: Pick<Ctx, "now">,
  proposalIds: readonly string[],
) {
  const ids = [...proposalIds];
  const organisations = await tx.organisation.findMany({
    where: { proposals: { some: { id: { in: ids } } } },
    select: {
      proposals: { where: { id: { in: ids } }, select: { id: true } },
      members: {
        where: {
          role: { in: ["OWNER", "SIGNATORY"] },
          removedAt: null,
          OR: [{ until: null }, { until: { gte: new Date(vilniusDay(now())) } }],
          user: { disabledAt: null },
        },
        orderBy: { userId: "asc" },
        select: { user: { select: { id: true, email: true, locale: true } } },
      },
    },
  });
  return new Map(
    organisations.flatMap(({ proposals, members }) =>
      proposals.map(({ id }) => [id, members.map(({ user }) => user)] as const),
    ),
  );
}
