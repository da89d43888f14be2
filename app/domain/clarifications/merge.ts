import type { Snapshot } from "#app/domain/proposals/snapshot.ts";

type Content = Pick<Snapshot, "answers" | "files">;

/**
 * What was handed in before, with only the unlocked parts taken from what was written since.
 * Everything else stays as it was, whatever has been posted.
 */
export function clarified(before: Content, since: Content, unlocked: ReadonlySet<string>): Content {
  const kept = Object.entries(before.answers).filter(([key]) => !unlocked.has(key));
  const changed = Object.entries(since.answers).filter(([key]) => unlocked.has(key));
  return {
    answers: Object.fromEntries([...kept, ...changed]),
    files: [
      ...before.files.filter(({ field }) => !unlocked.has(field)),
      ...since.files.filter(({ field }) => unlocked.has(field)),
    ],
  };
}
