export type OrganisationRole = "VIEWER" | "EDITOR" | "SIGNATORY" | "OWNER";
export type GroupRole = "STAFF" | "EVALUATOR" | "BOARD" | "CHAIR" | "OBSERVER";
export type Sector = "PUBLIC" | "NGO" | "BUSINESS";

/** Whoever acts, with the roles in force at this moment. Anonymous where `userId` is null. */
export interface Actor {
  userId: string | null;
  name: string;
  email: string;
  emailConfirmed: boolean;
  isAdmin: boolean;
  groups: readonly { groupId: string; role: GroupRole; sector: Sector | null }[];
  organisations: readonly { organisationId: string; role: OrganisationRole }[];
}

export type SignedIn = Actor & { userId: string };

export const anonymous: Actor = {
  userId: null,
  name: "",
  email: "",
  emailConfirmed: false,
  isAdmin: false,
  groups: [],
  organisations: [],
};

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.userId !== null;

type OfGroup = { groupId: string };
type OfOrganisation = { organisationId: string };
type OfProposal = OfGroup & OfOrganisation;
/** A call with those of its applicants that the actor belongs to, if any. */
type OfCall = OfGroup & { ownApplicants: readonly string[] };
/** A role that waits for a second person; without a group it is the administrator's right. */
type OfWaitingRole = {
  groupId: string | null;
  userId: string;
  askedById: string;
  /** Whether whoever asked is the only administrator who could answer. */
  onlyAdministrator: boolean;
};
type OfAssignment = OfProposal & {
  evaluatorId: string;
  declared: "none" | "noConflict" | "conflict";
};

interface Subjects {
  "group:work": [OfGroup];
  "organisation:view": [OfOrganisation];
  "organisation:edit": [OfOrganisation];
  "organisation:manage-members": [OfOrganisation];
  "proposal:start": [OfOrganisation];
  "proposal:view": [OfOrganisation];
  "proposal:edit": [OfOrganisation];
  "proposal:submit": [OfOrganisation];
  "proposal:read-as-staff": [OfProposal];
  "proposal:check": [OfProposal];
  "proposal:assign": [OfProposal];
  "assignment:declare": [OfAssignment];
  "assignment:read": [OfAssignment];
  "assignment:score": [OfAssignment];
  "ranking:view": [OfCall];
  "decision:record": [OfCall];
  "decision:release": [OfCall];
  "letter:view": [OfProposal];
  "attachment:download": [OfProposal, OfAssignment | null];
  "person:administer": [];
  /** The log of a group, or with null that of the installation. */
  "audit:read": [{ groupId: string | null }];
  "role:confirm": [OfWaitingRole];
}

const holds = (actor: Actor, { groupId }: OfGroup, ...roles: GroupRole[]) =>
  actor.groups.some((member) => member.groupId === groupId && roles.includes(member.role));

const answersForAGroup = ({ groups }: Pick<Actor, "groups">) =>
  groups.some(({ role }) => role === "STAFF" || role === "CHAIR");

/** Whether there may be roles that wait for this person's word. */
export const mayAnswerForRoles = (actor: Pick<Actor, "groups" | "isAdmin">) =>
  actor.isAdmin || answersForAGroup(actor);

const belongs = (actor: Actor, { organisationId }: OfOrganisation, ...roles: OrganisationRole[]) =>
  actor.organisations.some(
    (member) =>
      member.organisationId === organisationId &&
      (roles.length === 0 || roles.includes(member.role)),
  );

/** Staff who also sit in the applicant organisation are applicants only. */
const impartialStaff = (actor: Actor, proposal: OfProposal) =>
  holds(actor, proposal, "STAFF") && !belongs(actor, proposal);

/** Whoever belongs to an applicant of a call takes no part in ranking or deciding it. */
const impartialToAll = (actor: Actor, call: OfCall) =>
  holds(actor, call, "STAFF") && call.ownApplicants.length === 0;

const assigned = (actor: Actor, assignment: OfAssignment) =>
  holds(actor, assignment, "EVALUATOR") &&
  assignment.evaluatorId === actor.userId &&
  !belongs(actor, assignment);

/**
 * A second person: neither who asked nor who would get the role. Another administrator; for a role
 * in a group also its staff and chair; for the administrator's right those of any group, where
 * there is no other administrator.
 */
function confirmsRole(actor: Actor, waiting: OfWaitingRole) {
  if (actor.userId === waiting.askedById || actor.userId === waiting.userId) return false;
  if (actor.isAdmin) return true;
  const { groupId, onlyAdministrator } = waiting;
  if (groupId !== null) return holds(actor, { groupId }, "STAFF", "CHAIR");
  return onlyAdministrator && answersForAGroup(actor);
}

/** Who may do what. When it may happen is the lifecycle's business, not this table's. */
const policy: { [A in keyof Subjects]: (actor: Actor, ...subject: Subjects[A]) => boolean } = {
  "group:work": (actor, group) => holds(actor, group, "STAFF"),
  "organisation:view": (actor, organisation) => belongs(actor, organisation),
  "organisation:edit": (actor, organisation) =>
    belongs(actor, organisation, "EDITOR", "SIGNATORY", "OWNER"),
  "organisation:manage-members": (actor, organisation) => belongs(actor, organisation, "OWNER"),
  "proposal:start": (actor, organisation) =>
    belongs(actor, organisation, "EDITOR", "SIGNATORY", "OWNER"),
  "proposal:view": (actor, proposal) => belongs(actor, proposal),
  "proposal:edit": (actor, proposal) => belongs(actor, proposal, "EDITOR", "SIGNATORY", "OWNER"),
  "proposal:submit": (actor, proposal) => belongs(actor, proposal, "SIGNATORY", "OWNER"),
  "proposal:read-as-staff": impartialStaff,
  "proposal:check": impartialStaff,
  "proposal:assign": impartialStaff,
  "assignment:declare": (actor, assignment) =>
    assigned(actor, assignment) && assignment.declared === "none",
  "assignment:read": (actor, assignment) =>
    assigned(actor, assignment) && assignment.declared === "noConflict",
  "assignment:score": (actor, assignment) =>
    assigned(actor, assignment) && assignment.declared === "noConflict",
  "ranking:view": impartialToAll,
  "decision:record": impartialToAll,
  "decision:release": impartialToAll,
  "letter:view": (actor, proposal) => belongs(actor, proposal) || impartialStaff(actor, proposal),
  "attachment:download": (actor, proposal, assignment) =>
    belongs(actor, proposal) ||
    impartialStaff(actor, proposal) ||
    (assignment !== null && assigned(actor, assignment) && assignment.declared === "noConflict"),
  "person:administer": (actor) => actor.isAdmin,
  "audit:read": (actor, { groupId }) =>
    actor.isAdmin || (groupId !== null && holds(actor, { groupId }, "OBSERVER")),
  "role:confirm": confirmsRole,
};

export type Permission = keyof Subjects;

export function can<A extends Permission>(actor: Actor, action: A, ...on: Subjects[A]) {
  return actor.userId !== null && policy[action](actor, ...on);
}
