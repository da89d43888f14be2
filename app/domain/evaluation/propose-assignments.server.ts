import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findSeating } from "./find-seating.server.ts";
import { planSeats } from "./plan-assignments.server.ts";
import type { Seating } from "./seating.ts";
import { solveSeating } from "./solve-seating.server.ts";

interface Proposed {
  number: string;
  seen: string;
  prefer: Seating["prefer"];
}

/** Makes the draft that the solver proposes; staff may change it before they publish it. */
export async function proposeAssignments(ctx: Ctx, { number, seen, prefer }: Proposed) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  if (call.status !== "EVALUATION") return refuse("not-in-evaluation");
  const found = await findSeating(ctx, call, { prefer });
  if (found.seen !== seen) return refuse("changed-meanwhile");
  const wanted = await solveSeating(ctx, found.seating);
  return planSeats(ctx, { number, seen, origin: "SOLVER", wanted });
}
