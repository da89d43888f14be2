import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { versionOf } from "./last-version.server.ts";
import { snapshot } from "./snapshot.ts";
import type { SubmittedVersion } from "./submitted-version.ts";

/**
 * Everything that was handed in, the newest first, each with what changed since the one before: for
 * the people of the proposal and for its staff.
 */
export async function submissionHistory(
  { db, ...ctx }: Ctx,
  { id, locale }: { id: string; locale: Locale },
) {
  const { own, staff } = await accessToProposal(db, ctx, id);
  if (!own && !staff) return refuse("not-found");
  const { callVersionId, registration, submissions } = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      callVersionId: true,
      registration: true,
      submissions: {
        orderBy: { n: "asc" },
        select: {
          n: true,
          receivedAt: true,
          title: true,
          sha256: true,
          signatoryName: true,
          snapshot: true,
        },
      },
    },
  });
  const { rules } = await definitionOf(db, callVersionId);
  const frozen = submissions.map((one) => snapshot.parse(one.snapshot));
  const versions = submissions.map((submission, index): SubmittedVersion => {
    const { snapshot: _, ...one } = submission;
    const [before, now] = [frozen[index - 1], frozen[index]];
    const changes =
      before && now
        ? compareSnapshots(now.form, versionOf(before), versionOf(now), { rules, locale })
        : null;
    return { ...one, changes };
  });
  return ok({ registration, versions: versions.toReversed() });
}
