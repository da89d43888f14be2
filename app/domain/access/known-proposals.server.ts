import type { Actor, GroupRole } from "#app/domain/policy.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";

type Where = Prisma.ProposalWhereInput;

const groupsOf = (actor: Actor, ...roles: GroupRole[]) =>
  actor.groups.filter(({ role }) => roles.includes(role)).map(({ groupId }) => groupId);

const ownOrganisations = (actor: Actor) =>
  actor.organisations.map(({ organisationId }) => organisationId);

const nothing: Where = { id: { in: [] } };

/** Handed in proposals that the actor is tied to: by a role in an organisation, or by a conflict. */
export function tiedProposals({ userId, ties }: Actor): Where {
  if (userId === null) return nothing;
  return {
    number: { not: null },
    OR: [
      { organisationId: { in: ties.map(({ organisationId }) => organisationId) } },
      { partnerCodes: { hasSome: ties.map(({ code }) => code) } },
      { declarations: { some: { personId: userId, conflict: true } } },
    ],
  };
}

/** Proposals of the actor's own organisations. */
export const ownProposals = (actor: Actor): Where => ({
  organisationId: { in: ownOrganisations(actor) },
});

/** Proposals that the actor sees as staff of their groups. */
export const staffProposals = (actor: Actor): Where => ({
  number: { not: null },
  call: { groupId: { in: groupsOf(actor, "STAFF") } },
  NOT: tiedProposals(actor),
});

/** Proposals about which the actor, as staff, reads messages: also drafts that an applicant wrote about. */
export const proposalsWrittenAbout = (actor: Actor): Where => ({
  call: { groupId: { in: groupsOf(actor, "STAFF") } },
  messages: { some: { side: "APPLICANT" } },
  NOT: [
    tiedProposals(actor),
    { organisationId: { in: actor.ties.map(({ organisationId }) => organisationId) } },
  ],
});

/** Proposals that the actor has been given to evaluate. */
export const evaluatorProposals = (actor: Actor): Where =>
  actor.userId === null
    ? nothing
    : {
        number: { not: null },
        OR: [
          { status: { not: "WITHDRAWN" }, assignments: { some: { evaluatorId: actor.userId } } },
          {
            status: "WITHDRAWN",
            assignments: { some: { evaluatorId: actor.userId, sheet: { status: "SUBMITTED" } } },
          },
        ],
        call: {
          groupId: { in: groupsOf(actor, "EVALUATOR") },
          status: { in: ["EVALUATION", "DECIDED"] },
        },
        NOT: tiedProposals(actor),
      };

/** Calls whose list the actor may discuss with the board or, released, read as an observer. */
export const boardCalls = (actor: Actor): Prisma.CallWhereInput => ({
  OR: [
    { groupId: { in: groupsOf(actor, "BOARD", "CHAIR") }, lists: { some: {} } },
    { groupId: { in: groupsOf(actor, "OBSERVER") }, releasedAt: { not: null } },
  ],
});

/** Proposals that the actor knows from the board's list or, released, as an observer. */
export const boardProposals = (actor: Actor): Where => ({
  number: { not: null },
  call: boardCalls(actor),
  NOT: tiedProposals(actor),
});

/** Every proposal of which `access` says that the actor may know it: the same rule, for lists. */
export const knownProposals = (actor: Actor): Where => ({
  OR: [
    ownProposals(actor),
    staffProposals(actor),
    evaluatorProposals(actor),
    boardProposals(actor),
  ],
});
