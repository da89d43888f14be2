import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { findList } from "#app/domain/decisions/find-list.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * What a forwarding bundle holds besides documents: the frozen computation, what was decided, and
 * every counted sheet exactly as its hash was taken of it. Anybody can compute the list anew from it.
 */
export async function forwardingRecords(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await findList(db, call.id);
  if (list?.status !== "APPROVED" && list?.status !== "RELEASED") return refuse("not-approved");
  const { computation, meeting, auditHead } = list;
  const { replacesN, changeWhy, decisions } = await db.rankedList.findUniqueOrThrow({
    where: { id: list.id },
    select: {
      replacesN: true,
      changeWhy: true,
      decisions: {
        orderBy: { proposal: { number: "asc" } },
        select: {
          outcome: true,
          grantCents: true,
          place: true,
          reservePlace: true,
          conditions: true,
          deviation: true,
          proposal: { select: { registration: true } },
        },
      },
    },
  });
  const group = await db.group.findUniqueOrThrow({
    where: { id: call.groupId },
    select: { settings: true },
  });
  const first = replacesN === null ? null : await firstDecisions(db, call.id);
  const letters = await db.letter.findMany({
    where: { proposal: { callId: call.id, number: { not: null } } },
    orderBy: { number: "asc" },
    select: {
      number: true,
      replaces: { select: { number: true } },
      file: { select: { sha256: true, size: true } },
    },
  });
  const all = [...computation.proposals, ...computation.rejected];
  return ok({
    proposalIds: all.map(({ id }) => id),
    registrations: new Map(all.map(({ id, registration }) => [id, registration])),
    sheets: new Map(computation.proposals.map(({ id, sheets }) => [id, sheets])),
    meetingId: meeting?.id ?? null,
    letters: letters.flatMap(({ number: no, replaces, file }) =>
      file
        ? [
            {
              number: no,
              replaces: replaces?.number ?? null,
              sha256: file.sha256,
              size: Number(file.size),
            },
          ]
        : [],
    ),
    /** Some letters have no file yet: the bundle waits for them. */
    isWaiting: letters.some(({ file }) => file === null),
    computation: canonicalJson(computation),
    decisions: decisions.map(({ proposal, grantCents, ...one }) => ({
      registration: proposal.registration ?? "",
      ...one,
      grantCents: Number(grantCents),
      ...(first && { was: first.get(proposal.registration ?? "") ?? null }),
    })),
    manifest: {
      call: { number, version: call.version.n, sha256: call.version.sha256 },
      list: {
        n: list.n,
        sha256: list.sha256,
        frozenSha256: list.frozenSha256,
        approvedAt: list.approvedAt,
        releasedAt: list.releasedAt,
        replacesN,
        changeWhy,
        /** By how much more than the budget the group may promise, basis points. */
        overcommitBp: settingsOf(group.settings).overcommitBp.value,
      },
      audit: auditHead,
    },
  });
}

/** What the board itself decided, before later versions of the list offered freed money to the reserve. */
async function firstDecisions(db: Ctx["db"], callId: string) {
  const decisions = await db.decision.findMany({
    where: { list: { callId, replacesN: null } },
    select: {
      outcome: true,
      grantCents: true,
      reservePlace: true,
      deviation: true,
      proposal: { select: { registration: true } },
    },
  });
  return new Map(
    decisions.map(({ proposal, grantCents, ...one }) => [
      proposal.registration ?? "",
      { ...one, grantCents: Number(grantCents) },
    ]),
  );
}

/** The sheets of a proposal as JSON, by their ids: the text whose SHA-256 is the sheet's hash. */
export async function sheetRecords(
  ctx: Ctx,
  { number, proposalId }: { number: string; proposalId: string },
) {
  const { db } = ctx;
  const call = await findStaffCall(db, ctx, number);
  if (!call?.rights.decide) return [];
  const { registration, submissions, assignments } = await db.proposal.findFirstOrThrow({
    where: { id: proposalId, callId: call.id },
    select: {
      registration: true,
      submissions: { orderBy: { n: "desc" }, select: { sha256: true } },
      assignments: {
        select: {
          evaluatorId: true,
          round: true,
          sheet: {
            select: {
              id: true,
              sha256: true,
              versions: { orderBy: { n: "desc" }, take: 1 },
            },
          },
        },
      },
    },
  });
  const { versions } = await db.call.findUniqueOrThrow({
    where: { id: call.id },
    select: { versions: { orderBy: { n: "desc" }, select: { sha256: true } } },
  });
  return assignments.flatMap(({ evaluatorId, round, sheet }) => {
    const [version] = sheet?.versions ?? [];
    if (!sheet || !version) return [];
    const written = (submission: string | undefined, callVersion: string | null | undefined) => ({
      proposal: registration,
      submission,
      callVersion,
      evaluator: evaluatorId,
      round,
      scores: version.scores,
      remarks: version.remarks,
      totalPoints: version.totalPoints,
      submittedAt: version.submittedAt.toISOString(),
    });
    // Handed in before an amendment or a second submission, it names what was in force then.
    const candidates = submissions.flatMap((submission) =>
      versions.map((one) => written(submission.sha256, one.sha256)),
    );
    const right = candidates.find((one) => fingerprint(one) === sheet.sha256);
    return [{ id: sheet.id, text: canonicalJson(right ?? candidates[0]) }];
  });
}
