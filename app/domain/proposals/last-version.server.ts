import type { Ctx, Tx } from "#app/platform/ports.ts";
import { filesOf, type Version } from "./compare-snapshots.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";

/** What was handed in last: it counts for everybody until the applicant hands in again. */
export async function lastSnapshot(db: Ctx["db"] | Tx, proposalId: string) {
  const last = await db.submission.findFirst({
    where: { proposalId },
    orderBy: { n: "desc" },
    select: { n: true, receivedAt: true, sha256: true, snapshot: true },
  });
  return last && { ...last, snapshot: snapshot.parse(last.snapshot) };
}

/** The content of a snapshot, to be compared or restored. */
export const versionOf = ({ answers, files }: Pick<Snapshot, "answers" | "files">): Version => ({
  answers,
  files: filesOf(files),
});
