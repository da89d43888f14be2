import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { deadlineOf } from "./deadline.ts";
import { refusedAttempts } from "./refused-attempts.server.ts";

const MOST = 100;

/**
 * The requests for more time in a call, those that wait first: who asks, why, and which attempts to
 * hand in were refused. Nothing of a draft's content is in it.
 */
export async function callExtensions(ctx: Ctx, { number }: { number: string }) {
  const { db } = ctx;
  const call = await db.call.findUnique({
    where: { number },
    select: {
      id: true,
      groupId: true,
      number: true,
      title: true,
      titleEn: true,
      closesAt: true,
      status: true,
    },
  });
  if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
  const found = await db.extensionRequest.findMany({
    where: { proposal: { callId: call.id } },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { askedAt: "asc" }],
    take: MOST,
    select: {
      id: true,
      proposalId: true,
      askedAt: true,
      reason: true,
      answeredAt: true,
      until: true,
      answer: true,
      minutesNo: true,
      proposal: {
        select: {
          registration: true,
          extendedUntil: true,
          organisation: { select: { legalForm: true, name: true } },
        },
      },
    },
  });
  const requests = [];
  for (const { proposal, ...request } of found) {
    const rights = await accessToProposal(db, ctx, request.proposalId);
    if (!rights.judgeExtension) continue;
    const { organisation, registration, extendedUntil } = proposal;
    requests.push({
      ...request,
      registration,
      applicant: printedName(organisation),
      deadline: deadlineOf({ closesAt: call.closesAt, extendedUntil }),
      attempts: await refusedAttempts(ctx, request.proposalId),
    });
  }
  const { id: _, groupId: __, ...shown } = call;
  return ok({ call: shown, isOpen: call.status === "PUBLISHED", requests });
}
