import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { recordRead } from "#app/domain/audit/record.server.ts";
import { findStaffCall } from "#app/domain/calls/staff-call.server.ts";
import { decisionKinds } from "#app/domain/letters/letter.ts";
import {
  countsOf,
  resultState,
  troubledFirst,
  withoutAddresses,
} from "#app/domain/letters/letter-result.ts";
import { mailColumns, resultMail } from "#app/domain/letters/mail-state.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What became of each row of the newest release of a call: its letter, its mails, or why there are none. */
export async function releaseResult(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call?.rights.decide) return refuse("not-found");
  const list = await ctx.db.rankedList.findFirst({
    where: { callId: call.id, status: { in: ["APPROVED", "RELEASED"] } },
    orderBy: { n: "desc" },
    select: { id: true, n: true, status: true, releasedAt: true },
  });
  if (list?.status !== "RELEASED" || !list.releasedAt) return refuse("not-released");
  const { id: listId, releasedAt } = list;
  await recordRead(ctx, { groupId: call.groupId, kind: "list.read", subject: listId });

  const decisions = await decisionsOf(ctx, listId);
  const proposalIds = decisions.map(({ proposalId }) => proposalId);
  const letters = await lettersSince(ctx, proposalIds, releasedAt);
  const rows = decisions.map(({ proposal, grantCents, ...decision }) => {
    const letter = letters.get(decision.proposalId) ?? null;
    const mails = letter?.mails ?? [];
    const about = {
      letter,
      mails,
      isWithdrawn: proposal.status === "WITHDRAWN",
      isHeld: letter?.held !== undefined,
      isHanded: letter?.isHanded ?? false,
    };
    return {
      ...decision,
      grantCents: Number(grantCents),
      registration: proposal.registration ?? "",
      applicant: printedName(proposal.organisation),
      letter: letter && { id: letter.id, number: letter.number, openedAt: letter.openedAt },
      note: letter?.held ?? "",
      mails: withoutAddresses(mails),
      state: resultState(about),
    };
  });
  return ok({ number, n: list.n, releasedAt, counts: countsOf(rows), rows: troubledFirst(rows) });
}

const decisionsOf = ({ db }: Pick<Ctx, "db">, listId: string) =>
  db.decision.findMany({
    where: { listId },
    orderBy: { proposal: { number: "asc" } },
    select: {
      proposalId: true,
      outcome: true,
      reservePlace: true,
      grantCents: true,
      proposal: {
        select: {
          registration: true,
          status: true,
          organisation: { select: { legalForm: true, name: true } },
        },
      },
    },
  });

/** The first letter about a decision that each proposal got since a release. */
async function lettersSince({ db }: Pick<Ctx, "db">, proposalIds: readonly string[], since: Date) {
  const letters = await db.letter.findMany({
    where: {
      proposalId: { in: [...proposalIds] },
      kind: { in: decisionKinds },
      issuedAt: { gte: since },
    },
    orderBy: { id: "desc" },
    select: {
      id: true,
      proposalId: true,
      number: true,
      sha256: true,
      openedAt: true,
      mails: {
        orderBy: { id: "asc" },
        select: mailColumns,
      },
      deliveries: { orderBy: { at: "asc" }, select: { way: true, note: true } },
    },
  });
  return new Map(
    letters.map(({ proposalId, sha256, mails, deliveries, ...letter }) => [
      proposalId,
      {
        ...letter,
        isDrawn: sha256 !== null,
        held: deliveries.find(({ way }) => way === "HELD")?.note,
        isHanded: deliveries.some(({ way }) => way !== "HELD" && way !== "MAIL_AGAIN"),
        mails: mails.map(resultMail),
      },
    ]),
  );
}
