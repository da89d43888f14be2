import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** The proposals of a call that the actor sees as staff, in the order of their numbers. */
export async function archivedProposals(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return [];
  const found = await ctx.db.proposal.findMany({
    where: { callId: call.id, ...staffProposals(ctx.actor) },
    orderBy: { number: "asc" },
    select: {
      id: true,
      registration: true,
      organisation: { select: { legalForm: true, name: true } },
    },
  });
  return found.map(({ id, registration, organisation }) => ({
    id,
    registration: registration ?? "",
    applicant: printedName(organisation),
  }));
}
