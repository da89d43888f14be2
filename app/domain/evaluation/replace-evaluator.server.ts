import { headOf } from "#app/domain/calls/staff-call-page.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findSeating } from "./find-seating.server.ts";
import { planSeats } from "./plan-assignments.server.ts";
import { changesTo, type Seat } from "./seats.ts";
import { solveSeating } from "./solve-seating.server.ts";

interface Absent {
  number: string;
  /** Who can do no more; empty while nobody is chosen. */
  evaluatorId: string;
}

interface Replacement {
  changes: {
    seats: { isRemoval: boolean; registration: string; name: string }[];
    /** Sheets of the absent that are begun and not handed in. */
    begun: number;
  } | null;
  wanted: readonly Seat[];
}

/**
 * What would change if an evaluator could do no more: their seats without a sheet go to others, with
 * the fewest changes of the seats that these have. Nothing is stored. Sheets that are begun stay.
 */
export async function tryReplacement(ctx: Ctx, { number, evaluatorId }: Absent) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const wish = { prefer: "even" as const, absentId: evaluatorId };
  const { seating, active, seen, proposals } = await findSeating(ctx, call, wish);
  const people = new Map(seating.evaluators.map((person) => [person.id, person.name]));
  const page = {
    call: headOf(call),
    isOpen: call.status === "EVALUATION",
    seen,
    evaluatorId,
    people: [...people].map(([id, name]) => ({ id, name })),
  };
  const nothing: Replacement = { changes: null, wanted: [] };
  if (!people.has(evaluatorId)) return ok({ ...page, ...nothing });

  const wanted = await solveSeating(ctx, seating);
  const { added, removed } = changesTo(active, wanted);
  const shown = (isRemoval: boolean) => (seat: { proposalId: string; evaluatorId: string }) => ({
    isRemoval,
    registration: proposals.find(({ id }) => id === seat.proposalId)?.registration ?? "",
    name: people.get(seat.evaluatorId) ?? "",
  });
  const changes = {
    seats: [...removed.map(shown(true)), ...added.map(shown(false))],
    begun: active
      .filter((one) => one.evaluatorId === evaluatorId && one.sheet?.status !== "SUBMITTED")
      .filter(({ sheet }) => sheet !== null).length,
  };
  const replacement: Replacement = { changes, wanted };
  return ok({ ...page, ...replacement });
}

/** Makes these changes the draft, if nothing has changed since they were shown. */
export async function replaceEvaluator(ctx: Ctx, { seen, ...absent }: Absent & { seen: string }) {
  const tried = await tryReplacement(ctx, absent);
  if (!tried.ok) return tried;
  if (tried.value.seen !== seen) return refuse("changed-meanwhile");
  if (!tried.value.changes) return refuse("not-found");
  const { wanted } = tried.value;
  return planSeats(ctx, { number: absent.number, seen, origin: "REPLACEMENT", wanted });
}
