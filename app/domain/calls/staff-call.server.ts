import type { Actor } from "#app/domain/policy.ts";
import type { Tx } from "#app/platform/ports.ts";
import { definitionOf } from "./definition-of.server.ts";

/** The call of that number with all that staff rules are judged by, or null. */
export async function findStaffCall(tx: Tx, actor: Actor, number: string) {
  const call = await tx.call.findUnique({
    where: { number },
    select: {
      id: true,
      groupId: true,
      actionId: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      releasedAt: true,
      currentVersion: { select: { id: true, n: true, sha256: true } },
      proposals: {
        where: {
          status: { not: "DRAFT" },
          organisationId: { in: actor.organisations.map(({ organisationId }) => organisationId) },
        },
        select: { organisationId: true },
      },
    },
  });
  if (!call?.currentVersion) return null;
  const { proposals, currentVersion, ...rest } = call;
  return {
    ...rest,
    version: currentVersion,
    definition: await definitionOf(tx, currentVersion.id),
    ownApplicants: proposals.map(({ organisationId }) => organisationId),
  };
}
export type StaffCall = NonNullable<Awaited<ReturnType<typeof findStaffCall>>>;
