import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { moveCall } from "#app/domain/calls/move.server.ts";
import { isOffer, type LetterCall, type LetterFacts } from "#app/domain/letters/letter-facts.ts";
import { issueLetters } from "#app/domain/letters/issue-letters.server.ts";
import { type FrozenLetter, frozenLetter } from "#app/domain/letters/frozen-letter.ts";
import { enqueueAll } from "#app/domain/outbox/enqueue.server.ts";
import { moveProposals } from "#app/domain/proposals/move.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { endOfDay, vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { listFingerprint } from "./list-fingerprint.server.ts";
import { moveList } from "./move.server.ts";
import { reasonsOf } from "./released-reasons.ts";
import { replaceList, tellOthers } from "./replace-list.server.ts";

/** What a release does to proposals; an ineligible one is that already. */
const movingOutcomes = [
  { outcome: "SELECTED", event: "select" },
  { outcome: "PARTIAL", event: "selectInPart" },
  { outcome: "RESERVE", event: "putInReserve" },
  { outcome: "NOT_SELECTED", event: "notSelect" },
  { outcome: "DECLINED", event: "giveUp" },
] as const;

/** A decision about to be released, with what its letter says. */
export interface Release extends FrozenLetter {
  proposal: { id: string; status: ProposalStatus };
  points: number | null;
  /** Why no mail tells of its letter; empty where one does. */
  heldWhy: string;
}

type Releasing = Pick<Ctx, "db" | "now" | "secret" | "origin" | "transact">;

/**
 * Tells the applicants, at the minute that was set and only while it still is: in one transaction
 * the list is released and the call decided, every proposal gets its outcome, the copies that
 * applicants read come into being, and each letter has its number and waits to be drawn. A proposal
 * withdrawn meanwhile gets none. What is not as it was approved is not released. A later version
 * replaces the list that is in force: only who rises from the reserve by it gets an outcome and a
 * letter, and every other row is told as it was.
 */
export function releaseDecisions(
  services: Releasing,
  { listId, at }: { listId: string; at: Date },
) {
  return services.transact(async (tx) => {
    const found = await tx.rankedList.findUniqueOrThrow({
      where: { id: listId },
      select: {
        call: {
          select: { id: true, groupId: true, number: true, currentVersionId: true },
        },
      },
    });
    const { call } = found;
    const status = await lockCall(tx, call.id, "alone");
    const list = await tx.rankedList.findUniqueOrThrow({
      where: { id: listId },
      select: {
        id: true,
        n: true,
        replacesN: true,
        status: true,
        meeting: true,
        releaseAt: true,
        releaseById: true,
        frozenSha256: true,
      },
    });
    if (list.status === "RELEASED") return refuse("already-released");
    if (list.releaseAt?.getTime() !== at.getTime()) return refuse("release-not-set");
    if (services.now() < at) return refuse("release-too-early");
    if (list.status !== "APPROVED" || !list.meeting) return refuse("not-approved");
    if ((await listFingerprint(tx, listId)) !== list.frozenSha256) return refuse("list-changed");

    const ctx = { ...services, actor: { ...anonymous, userId: list.releaseById } };
    const { groupId } = call;
    const releasedAt = ctx.now();
    const before = list.replacesN === null ? null : await replaceList(tx, ctx, call, list);
    if (before && !before.ok) return before;
    const isReleased = await moveList(tx, ctx, { ...list, groupId }, "release", { releasedAt });
    const isDecided =
      list.replacesN === null
        ? await moveCall(tx, ctx, { ...call, status }, "decide", { releasedAt })
        : status === "DECIDED";
    if (!isReleased || !isDecided) return refuse("changed-meanwhile");

    const releases = await releasesOf(tx, list.id);
    if (!(await giveOutcomes(tx, ctx, groupId, releases))) return refuse("changed-meanwhile");
    if (before) {
      const released = new Set(releases.map(({ proposal }) => proposal.id));
      const told = await tellOthers(tx, ctx, { ...call, n: list.n, groupId }, list.id, released);
      if (!told) return refuse("changed-meanwhile");
    }
    await copyDecisions(tx, ctx, { ...call, n: list.n }, list.meeting, releases);
    await awaitAnswers(tx, ctx, releases);
    const letters = await issueLetters(tx, ctx, call, releases);
    return ok({ number: call.number, letters });
  });
}

/** Moves the proposals of a release, those together that stand alike and have one outcome. */
async function giveOutcomes(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor">,
  groupId: string,
  releases: readonly Release[],
) {
  for (const { outcome, event } of movingOutcomes) {
    const those = releases.filter(({ facts }) => facts.decision.outcome === outcome);
    for (const status of new Set(those.map(({ proposal }) => proposal.status))) {
      const ids = those.flatMap(({ proposal }) => (proposal.status === status ? proposal.id : []));
      if (!(await moveProposals(tx, ctx, { ids, status, groupId }, event))) return false;
    }
  }
  return true;
}

async function releasesOf(tx: Tx, listId: string): Promise<Release[]> {
  const decisions = await tx.decision.findMany({
    where: { listId, proposal: { status: { not: "WITHDRAWN" } } },
    orderBy: { proposal: { number: "asc" } },
    select: {
      points: true,
      letterModel: true,
      heldWhy: true,
      proposal: { select: { id: true, status: true } },
    },
  });
  return decisions.flatMap(({ letterModel, ...decision }) =>
    letterModel === null ? [] : [{ ...decision, ...frozenLetter(letterModel) }],
  );
}

/** The copies that applicants and the public read; before the release there are none. */
async function copyDecisions(
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  { id: callId, n: listN }: { id: string; n: number },
  meeting: { heldOn: Date; minutesNo: string },
  releases: readonly Release[],
) {
  const releasedAt = ctx.now();
  await tx.releasedDecision.createMany({
    data: releases.map(({ proposal, points, call, facts }) => ({
      proposalId: proposal.id,
      listN,
      callId,
      registration: facts.proposal.number,
      applicant: facts.applicant.name,
      title: facts.proposal.title,
      action: `${call.action.number} ${call.action.title}`,
      outcome: facts.decision.outcome,
      place: facts.decision.place,
      reservePlace: facts.decision.reservePlace,
      points,
      requestedCents: BigInt(facts.proposal.askedCents),
      grantCents: BigInt(facts.decision.grantCents),
      minutesNo: meeting.minutesNo,
      meetingOn: meeting.heldOn,
      reasons: reasonsOf(call, facts),
      answerBy: answerByOf(facts, call, vilniusDay(releasedAt)),
      complaintUntil: new Date(addWorkingDays(vilniusDay(releasedAt), call.complaint.days)),
      releasedAt,
    })),
  });
}

/** The last day to accept an offer, as its letter says; null where nothing has to be accepted. */
const answerByOf = (facts: LetterFacts, { rules }: LetterCall, releasedOn: IsoDay) =>
  isOffer(facts) ? new Date(addWorkingDays(releasedOn, rules.acceptDays)) : null;

/** Silence is looked at when the last day of an offer is over. */
async function awaitAnswers(tx: Tx, ctx: Pick<Ctx, "now">, releases: readonly Release[]) {
  const offers = releases.flatMap(({ proposal, facts, call }) => {
    const answerBy = answerByOf(facts, call, vilniusDay(ctx.now()));
    return answerBy ? [{ proposalId: proposal.id, day: answerBy.toISOString().slice(0, 10) }] : [];
  });
  await enqueueAll(
    tx,
    ctx,
    offers.map(({ proposalId, day }) => ({
      key: `offer.lapse:${proposalId}:${day}`,
      task: { kind: "offer.lapse", proposalId, day },
      at: endOfDay(day),
    })),
  );
}
