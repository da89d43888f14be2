import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { callPhase } from "#app/domain/calls/window.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** A published call with the organisations of the actor that may answer it, or why they may not. */
export async function startPage(ctx: Ctx, { number }: { number: string }) {
  const { actor, db } = ctx;
  const call = await db.call.findUnique({
    where: { number, status: { in: ["PUBLISHED", "EVALUATION", "DECIDED"] } },
    select: {
      id: true,
      number: true,
      title: true,
      titleEn: true,
      status: true,
      opensAt: true,
      closesAt: true,
      currentVersionId: true,
    },
  });
  if (!call?.currentVersionId) return refuse("not-found");
  const { content } = await definitionOf(db, call.currentVersionId);

  const mine = actor.organisations.filter((member) => can(actor, "proposal:start", member));
  const organisations = await db.organisation.findMany({
    where: { id: { in: mine.map(({ organisationId }) => organisationId) } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      kind: true,
      legalForm: true,
      name: true,
      _count: { select: { proposals: true } },
      proposals: {
        where: { callId: call.id, status: { not: "WITHDRAWN" } },
        select: { id: true, status: true },
        take: 1,
        orderBy: { id: "desc" },
      },
    },
  });
  const isOpen = call.status === "PUBLISHED" && callPhase(call, ctx.now()) === "open";
  return ok({
    call: {
      number: call.number,
      title: call.title,
      titleEn: call.titleEn,
      opensAt: call.opensAt,
      closesAt: call.closesAt,
    },
    isOpen,
    now: ctx.now(),
    eligible: content.eligibleApplicants,
    contacts: content.contacts,
    organisations: organisations.map(({ id, kind, proposals, _count: all, ...named }) => ({
      id,
      name: printedName(named),
      fits: content.applicantKinds.includes(kind),
      proposalId: proposals[0]?.id ?? null,
      hasEarlier: all.proposals > 0,
    })),
  });
}
