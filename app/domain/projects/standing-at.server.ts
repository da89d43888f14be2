import { courseOf, stateAt } from "#app/domain/reports/project-course.ts";
import { endOfDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { contractedAt } from "./contracted-at.ts";

type Reader = Pick<Ctx, "now"> & { db: Ctx["db"] | Tx };

/**
 * The states and the sums of contracts (cents) that projects had at the end of a year of Vilnius, by
 * their ids; a state is null where the project was not selected by then. Empty while the year runs:
 * projects stand as they are.
 */
export async function standingAt({ db, now }: Reader, ids: readonly string[], year: number) {
  const until = endOfDay(`${year}-12-31`);
  if (now() < until) return new Map<string, null>();
  const rows = await db.project.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      state: true,
      field: true,
      forwardedOn: true,
      contractOn: true,
      startsOn: true,
      endsOn: true,
      startYear: true,
      selectedYear: true,
      contractedCents: true,
      proposal: { select: { call: { select: { releasedAt: true } } } },
      changes: { select: { at: true, actOn: true, before: true, after: true } },
    },
  });
  return new Map(
    rows.map(({ id, contractedCents, changes, ...row }) => {
      const state = stateAt(courseOf(row, year), year);
      const sum = contractedCents === null ? null : Number(contractedCents);
      const isLater = row.contractOn !== null && row.contractOn >= until;
      return [id, { state, contractedCents: isLater ? null : contractedAt(sum, changes, until) }];
    }),
  );
}
