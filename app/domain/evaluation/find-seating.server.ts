import type { StaffCall } from "#app/domain/calls/staff-call.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignments } from "./assignment-page.server.ts";
import { findConflicts } from "./find-conflicts.server.ts";
import { findHints } from "./find-hints.server.ts";
import { proposalProgress } from "./progress.ts";
import type { Seating } from "./seating.ts";
import { type Seat, seatKey } from "./seats.ts";

interface Wish {
  prefer: Seating["prefer"];
  /** Who can do no more, and whose seats without a sheet others take over. */
  absentId?: string;
}

const isSame = (one: Seat, other: Seat) => seatKey(one) === seatKey(other);

/**
 * All that an assignment of the call's eligible proposals is computed from, and which state of it
 * that was. Who is tied to a proposal is never a possibility. Where somebody is absent, only their own
 * seats without a sheet are filled anew: the draft and all other seats stand.
 */
export async function findSeating(ctx: Ctx, call: StaffCall, { prefer, absentId }: Wish) {
  const found = await findAssignments(ctx, call);
  const { criteria, rules } = call.definition;
  const open = found.proposals.filter(({ status }) => status === "ELIGIBLE");
  const ids = new Set(open.map(({ id }) => id));
  const conflicts = await findConflicts(
    ctx.db,
    call.id,
    found.evaluators.map(({ id }) => id),
  );
  const hints = await findHints(ctx.db, ctx, {
    callId: call.id,
    groupId: call.groupId,
    personIds: found.evaluators.map(({ id }) => id),
  });
  const active = found.active.filter(({ proposalId }) => ids.has(proposalId));
  const isFixed = ({ sheet }: (typeof active)[number]) => sheet !== null;
  const seatOnly = ({ proposalId, evaluatorId }: Seat) => ({ proposalId, evaluatorId });
  const isLost = (seat: Seat) =>
    seat.evaluatorId === absentId && !active.some((one) => isFixed(one) && isSame(one, seat));
  const base = absentId ? found.wanted.filter(({ proposalId }) => ids.has(proposalId)) : active;
  const seating: Seating = {
    proposals: open.map(({ id }) => {
      const { needed } = proposalProgress(
        criteria,
        rules,
        found.sheets.filter(({ proposalId }) => proposalId === id),
      );
      const own = base.filter(({ proposalId }) => proposalId === id);
      const kept = own.filter((seat) => !isLost(seat)).length;
      return { id, needed: absentId ? Math.max(kept, Math.min(needed, own.length)) : needed };
    }),
    evaluators: found.evaluators.map((person) => ({
      ...person,
      isFree: !person.isFormer && person.id !== absentId,
    })),
    fixed: active.filter(isFixed).map(seatOnly),
    standing: base
      .filter((one) => !isLost(one) && !active.some((two) => isFixed(two) && isSame(two, one)))
      .map(seatOnly),
    barred: new Set(conflicts.keys()),
    doubtful: new Set(hints.keys()),
    prefer,
  };
  return { seating, active, seen: found.seen, proposals: open };
}
