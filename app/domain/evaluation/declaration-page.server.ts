import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";

/** All that an evaluator may know of a proposal before declaring: number, title, applicant, partners. */
export async function declarationPage(ctx: Ctx, { id }: { id: string }) {
  const { db } = ctx;
  const assignment = await findAssignment(db, ctx, id);
  if (!assignment?.rights.declare) return refuse("not-found");
  const submission = await db.submission.findFirstOrThrow({
    where: { proposalId: assignment.proposalId },
    orderBy: { n: "desc" },
    select: { title: true, snapshot: true },
  });
  const frozen = snapshot.parse(submission.snapshot);
  return ok({
    registration: assignment.registration ?? "",
    title: submission.title,
    applicant: { name: printedName(frozen.organisation), code: frozen.organisation.code },
    partners: partnersOf(frozen),
  });
}
