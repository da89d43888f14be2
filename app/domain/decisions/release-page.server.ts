import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { recipientsOf } from "#app/domain/letters/recipients-of.server.ts";
import { previewLetters } from "#app/domain/letters/preview-letters.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Who will be told what and when: every letter of the release, and the minute that is set for it. */
export async function releasePage(ctx: Ctx, { number }: { number: string }) {
  const preview = await previewLetters(ctx, { number });
  if (!preview.ok) return preview;
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const release = await ctx.db.rankedList.findFirst({
    where: { callId: call.id },
    orderBy: { n: "desc" },
    select: { releaseAt: true, releaseById: true, releaseFault: true, frozenSha256: true },
  });
  const by = release?.releaseById
    ? await ctx.db.user.findUnique({
        where: { id: release.releaseById },
        select: { name: true },
      })
    : null;
  const { list, letters } = preview.value;
  const people = await recipientsOf(
    ctx.db,
    ctx,
    letters.map(({ proposalId }) => proposalId),
  );
  const rows = await rowsToRelease(ctx, call.id);
  return ok({
    number,
    status: list.status,
    now: ctx.now(),
    releaseAt: release?.releaseAt ?? null,
    releaseBy: by?.name ?? null,
    fault: release?.releaseFault ?? "",
    sha256: release?.frozenSha256 ?? "",
    letters: letters.map(({ proposalId, registration, applicant, decision, model }) => ({
      proposalId,
      registration,
      applicant,
      told: people.get(proposalId)?.length ?? 0,
      isWithdrawn: rows.get(proposalId)?.proposal.status === "WITHDRAWN",
      heldWhy: rows.get(proposalId)?.heldWhy ?? "",
      kind: model.kind,
      outcome: decision.outcome,
      reservePlace: decision.reservePlace,
      grantCents: decision.grantCents,
    })),
  });
}

/** Which proposals of the newest list were withdrawn since, and of which nobody will be mailed. */
async function rowsToRelease({ db }: Pick<Ctx, "db">, callId: string) {
  const rows = await db.decision.findMany({
    where: { list: { callId } },
    orderBy: { list: { n: "asc" } },
    select: { proposalId: true, heldWhy: true, proposal: { select: { status: true } } },
  });
  return new Map(rows.map((row) => [row.proposalId, row]));
}
