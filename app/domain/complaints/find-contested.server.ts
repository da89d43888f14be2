import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { lastDayToComplain } from "./last-day.server.ts";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The released decision of a proposal that its applicant may contest, with the complaint if there is one. */
export async function findContested(tx: Tx | Ctx["db"], ctx: Ctx, id: string) {
  const rights = await accessToProposal(tx, ctx, id);
  if (!rights.own) return refuse("not-found");
  const found = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      registration: true,
      callVersionId: true,
      organisation: true,
      released: { orderBy: { listN: "desc" }, take: 1 },
      call: {
        select: {
          number: true,
          title: true,
          titleEn: true,
          group: { select: { id: true, prefix: true, shortName: true, email: true } },
        },
      },
      complaints: { where: { slot: 1 }, select: { id: true, number: true, status: true } },
    },
  });
  const {
    released: [released],
    organisation,
    call,
    complaints,
    callVersionId,
  } = found;
  if (!released) return refuse("not-found");
  const { rules } = await definitionOf(tx, callVersionId);
  const { street, postalCode, city, code, email } = organisation;
  return ok({
    id,
    registration: released.registration,
    title: released.title,
    call,
    group: call.group,
    mayComplain: rights.complain,
    answerDays: rules.complaintAnswerDays,
    complaint: complaints[0] ?? null,
    complainant: {
      name: printedName(organisation),
      code,
      address: `${street}, ${postalCode} ${city}`,
      email,
    },
    decision: {
      outcome: released.outcome,
      minutesNo: released.minutesNo,
      meetingOn: dayOf(released.meetingOn),
      releasedAt: released.releasedAt.toISOString(),
      complaintUntil: await lastDayToComplain(tx, released, rules.complaintDays),
    },
  });
}
export type Contested = Extract<Awaited<ReturnType<typeof findContested>>, { ok: true }>["value"];
