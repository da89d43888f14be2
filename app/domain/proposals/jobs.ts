import { parseWhole } from "#app/domain/values/number.ts";
import type { Snapshot } from "./snapshot.ts";

/** The field of business calls that asks how many jobs are created. */
const JOBS_FIELD = "jobsCreated";

/** How many jobs a proposal promises; 0 where the call does not ask. */
export function jobsOf({ answers }: Pick<Snapshot, "answers">): number {
  const typed = answers[JOBS_FIELD];
  return typeof typed === "string" ? Math.max(0, parseWhole(typed) ?? 0) : 0;
}
