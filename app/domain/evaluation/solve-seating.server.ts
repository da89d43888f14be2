import type { Ctx } from "#app/platform/ports.ts";
import { costOf, greedySeats, isAllowed, programOf, type Seating, seatsOf } from "./seating.ts";

/** The best seats that were found, never such that break a conflict or the most of anybody. */
export async function solveSeating({ solve }: Pick<Ctx, "solve">, seating: Seating) {
  const simple = greedySeats(seating);
  const solution = await solve(programOf(seating));
  const solved = solution && seatsOf(seating, solution.values);
  if (!solved || !isAllowed(seating, solved)) return simple;
  return costOf(seating, solved) <= costOf(seating, simple) ? solved : simple;
}
