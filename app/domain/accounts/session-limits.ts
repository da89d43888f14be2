import type { Actor, GroupRole } from "#app/domain/policy.ts";

type Rights = Pick<Actor, "isAdmin"> & { groups: readonly { role: GroupRole }[] };

const minute = 60 * 1000;
const hour = 60 * minute;

/** How long any session can live, whoever's it is (milliseconds). */
export const longest = 14 * 24 * hour;

/** How long a session may wait for the second factor (milliseconds). */
export const codeWait = 15 * minute;

/** Roles that see what others wrote before it is decided. */
const guarded: Record<GroupRole, boolean> = {
  STAFF: true,
  BOARD: true,
  CHAIR: true,
  OBSERVER: true,
  EVALUATOR: false,
};

/** Whether these rights are in force only in a session with a second factor. */
export const needsSecondFactor = ({ isAdmin, groups }: Rights) =>
  isAdmin || groups.some(({ role }) => guarded[role]);

/** How long a session lives under these rights: without a request, and at all (milliseconds). */
export const sessionLimits = (rights: Rights) =>
  needsSecondFactor(rights)
    ? { idle: 60 * minute, absolute: 12 * hour }
    : { idle: 2 * hour, absolute: longest };
