import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type Duty, duties, dutiesOf } from "./duties.ts";

/** How many projects have a duty, how many have kept it, and of how many staff have seen it. */
export interface DutyCount {
  duty: Duty;
  due: number;
  done: number;
  seen: number;
}

/**
 * Duties of publicity over the projects of a strategy that have a contract, counted from what was told;
 * `until` leaves out what was done after that day (YYYY-MM-DD). Counts only: its callers ask for rights.
 */
export async function publicityCounts(
  db: Ctx["db"] | Tx,
  strategyId: string,
  until?: string,
): Promise<DutyCount[]> {
  const projects = await db.project.findMany({
    where: { strategyId, state: { in: ["CONTRACTED", "RUNNING", "COMPLETED"] } },
    select: {
      totalCents: true,
      strategy: { select: { periodFrom: true } },
      publicity: { select: { key: true, doneOn: true, seenAt: true } },
    },
  });
  const last = until === undefined ? null : new Date(until);
  return duties.map((duty) => {
    const having = projects.filter(({ totalCents, strategy }) =>
      dutiesOf({
        totalCents: totalCents === null ? null : Number(totalCents),
        periodFrom: strategy.periodFrom,
      }).includes(duty),
    );
    const kept = having.flatMap(({ publicity }) =>
      publicity.filter(
        ({ key, doneOn }) => key === duty && doneOn !== null && (last === null || doneOn <= last),
      ),
    );
    const seen = kept.filter(({ seenAt }) => seenAt !== null).length;
    return { duty, due: having.length, done: kept.length, seen };
  });
}
