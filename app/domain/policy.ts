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
  /** Every organisation that the person has or had a role in: to what it proposes they are not impartial. */
  ties: readonly { organisationId: string; code: string }[];
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
  ties: [],
};

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.userId !== null;

type OfGroup = { groupId: string };
type OfOrganisation = { organisationId: string };

/** A role that waits for a second person; without a group it is the administrator's right. */
type OfWaitingRole = {
  groupId: string | null;
  userId: string;
  askedById: string;
  /** Whether whoever asked is the only administrator who could answer. */
  onlyAdministrator: boolean;
};

/** Roles of a group that the actor holds now. */
export const holdsIn = (actor: Actor, { groupId }: OfGroup, ...roles: GroupRole[]) =>
  actor.groups.some((member) => member.groupId === groupId && roles.includes(member.role));

/** Whether the actor is of the organisation now, in any role or in one of these. */
export const belongsTo = (
  actor: Actor,
  { organisationId }: OfOrganisation,
  ...roles: OrganisationRole[]
) =>
  actor.organisations.some(
    (member) =>
      member.organisationId === organisationId &&
      (roles.length === 0 || roles.includes(member.role)),
  );

const answersForAGroup = ({ groups }: Pick<Actor, "groups">) =>
  groups.some(({ role }) => role === "STAFF" || role === "CHAIR");

/** Whether there may be roles that wait for this person's word. */
export const mayAnswerForRoles = (actor: Pick<Actor, "groups" | "isAdmin">) =>
  actor.isAdmin || answersForAGroup(actor);

/**
 * A second person: neither who asked nor who would get the role. Another administrator; for a role
 * in a group also its staff and chair; for the administrator's right those of any group, where
 * there is no other administrator.
 */
function confirmsRole(actor: Actor, waiting: OfWaitingRole) {
  if (actor.userId === waiting.askedById || actor.userId === waiting.userId) return false;
  if (actor.isAdmin) return true;
  const { groupId, onlyAdministrator } = waiting;
  if (groupId !== null) return holdsIn(actor, { groupId }, "STAFF", "CHAIR");
  return onlyAdministrator && answersForAGroup(actor);
}

interface Subjects {
  "group:work": [OfGroup];
  "organisation:view": [OfOrganisation];
  "organisation:edit": [OfOrganisation];
  "organisation:manage-members": [OfOrganisation];
  "proposal:start": [OfOrganisation];
  "person:administer": [];
  /** The log of a group, or with null that of the installation. */
  "audit:read": [{ groupId: string | null }];
  "role:confirm": [OfWaitingRole];
}

/**
 * Who may do what with a group or an organisation. Rights to calls, proposals, files and meetings
 * depend on more than roles: access.ts decides them.
 */
const policy: { [A in keyof Subjects]: (actor: Actor, ...subject: Subjects[A]) => boolean } = {
  "group:work": (actor, group) => holdsIn(actor, group, "STAFF"),
  "organisation:view": (actor, organisation) => belongsTo(actor, organisation),
  "organisation:edit": (actor, organisation) =>
    belongsTo(actor, organisation, "EDITOR", "SIGNATORY", "OWNER"),
  "organisation:manage-members": (actor, organisation) => belongsTo(actor, organisation, "OWNER"),
  "proposal:start": (actor, organisation) =>
    belongsTo(actor, organisation, "EDITOR", "SIGNATORY", "OWNER"),
  "person:administer": (actor) => actor.isAdmin,
  "audit:read": (actor, { groupId }) =>
    actor.isAdmin || (groupId !== null && holdsIn(actor, { groupId }, "OBSERVER")),
  "role:confirm": confirmsRole,
};

export type Permission = keyof Subjects;

export function can<A extends Permission>(actor: Actor, action: A, ...on: Subjects[A]) {
  return actor.userId !== null && policy[action](actor, ...on);
}
