import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall, type StaffCall } from "#app/domain/calls/staff-call.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { RegisterEntry, RegisterProposal } from "./conflict-entry.ts";
import { conflictKey } from "./find-conflicts.server.ts";
import { findHints } from "./find-hints.server.ts";

/**
 * The register of a call's conflicts, of the proposals that the actor sees as staff: every word of
 * every person, and whoever evaluates or is tied without having said one. Constant queries.
 */
export async function conflictRegister(
  tx: Tx,
  ctx: Pick<Ctx, "actor" | "now">,
  { id: callId, groupId }: Pick<StaffCall, "id" | "groupId">,
): Promise<RegisterProposal[]> {
  const today = new Date(vilniusDay(ctx.now()));
  const members = await tx.groupMember.findMany({
    where: { groupId, OR: [{ until: null }, { until: { gte: today } }] },
    select: { userId: true },
  });
  const proposals = await tx.proposal.findMany({
    where: { callId, ...staffProposals(ctx.actor) },
    orderBy: { number: "asc" },
    select: {
      id: true,
      registration: true,
      title: true,
      organisation: { select: { legalForm: true, name: true } },
      assignments: { select: { evaluatorId: true } },
      declarations: true,
      lifted: { orderBy: { liftedAt: "asc" } },
    },
  });
  const ids = new Set([
    ...members.map(({ userId }) => userId),
    ...proposals.flatMap(({ assignments, declarations, lifted }) => [
      ...assignments.map(({ evaluatorId }) => evaluatorId),
      ...declarations.flatMap(({ personId, pinnedById }) => [personId, pinnedById ?? personId]),
      ...lifted.flatMap(({ personId, liftedById }) => [personId, liftedById]),
    ]),
  ]);
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "";
  const hints = await findHints(tx, ctx, { callId, groupId, personIds: [...ids] });

  return proposals.map(({ organisation, registration, assignments, ...proposal }) => ({
    id: proposal.id,
    registration: registration ?? "",
    applicant: printedName(organisation),
    title: proposal.title,
    entries: people.flatMap(({ id: personId, name }) => {
      const word = proposal.declarations.find((one) => one.personId === personId);
      const lifted = proposal.lifted.filter((one) => one.personId === personId);
      const isAssigned =
        !word?.conflict && assignments.some(({ evaluatorId }) => evaluatorId === personId);
      const own = hints.get(conflictKey(proposal.id, personId)) ?? [];
      if (!word && lifted.length === 0 && !isAssigned && own.length === 0) return [];
      const entry: RegisterEntry = {
        personId,
        name,
        said: word ? saidBy(word) : "open",
        reason: word?.reason ?? "",
        at: word?.declaredAt ?? null,
        by: nameOf(word?.pinnedById ?? null),
        noneAt: word?.noneAt ?? null,
        isAssigned,
        hints: own,
        lifted: lifted.map((one) => ({
          at: one.liftedAt,
          by: nameOf(one.liftedById),
          reason: one.reason,
          lift: one.liftReason,
        })),
      };
      return [entry];
    }),
  }));
}

function saidBy({ conflict, pinnedById }: { conflict: boolean; pinnedById: string | null }) {
  if (!conflict) return "none" as const;
  return pinnedById === null ? ("conflict" as const) : ("pinned" as const);
}

/** The register with all that its page asks: whom staff may recuse from what. */
export async function registerPage(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call) return refuse("not-found");
  const members = await db.groupMember.findMany({
    where: { groupId: call.groupId, userId: { not: ctx.actor.userId ?? "" } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { userId: true, user: { select: { name: true } } },
  });
  const people = new Map(members.map(({ userId, user }) => [userId, user.name]));
  return ok({
    call: headOf(call),
    isOpen: call.status === "EVALUATION",
    proposals: await conflictRegister(db, ctx, call),
    people: [...people].map(([id, name]) => ({ id, name })),
  });
}
