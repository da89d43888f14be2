import { record } from "#app/domain/audit/record.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import { takeNumbers } from "#app/domain/letters/take-numbers.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { fileLabel } from "#app/domain/proposals/file-label.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { ComplaintTexts } from "./complaint-schema.ts";
import type { ComplaintSnapshot } from "./complaint-snapshot.ts";
import { endOfVilniusDay, isInTerm } from "./complaint-term.ts";
import { type Contested, findContested } from "./find-contested.server.ts";

export interface ComplaintInput extends ComplaintTexts {
  /** Of the proposal. */
  id: string;
  /** When the last byte of the request reached the server, UTC. */
  receivedAt: Date;
  files: readonly EnclosedFile[];
}

/** Why a complaint may not be sent now; null where it may. */
export function complaintObstacle(ctx: Ctx, contested: Contested, receivedAt: Date) {
  const { complaint, mayComplain, decision } = contested;
  if (complaint) return refuse("already-complained", { number: complaint.number });
  if (!mayComplain) return refuse("complaint-not-signatory");
  if (!ctx.actor.emailConfirmed) return refuse("complaint-email");
  const until = decision.complaintUntil;
  if (isInTerm(receivedAt, until)) return null;
  const end = new Date(endOfVilniusDay(until).getTime() - 1);
  return refuse("complaint-too-late", { at: receivedAt.toISOString(), until: end.toISOString() });
}

async function send(tx: Tx, ctx: Ctx, input: ComplaintInput) {
  const { id, receivedAt, files } = input;
  const before = await findContested(tx, ctx, id);
  if (!before.ok) return before;
  // A second request for the same decision waits here, and then sees the first.
  await lockProposal(tx, id);
  const found = await findContested(tx, ctx, id);
  if (!found.ok) return found;
  const contested = found.value;
  const obstacle = complaintObstacle(ctx, contested, receivedAt);
  if (obstacle) return obstacle;

  const { group, complainant, decision } = contested;
  const day = vilniusDay(receivedAt);
  const [number = ""] = await takeNumbers(tx, group, day, 1, "complaint");
  const answerBy = addWorkingDays(day, contested.answerDays);
  const snapshot: ComplaintSnapshot = {
    number,
    proposalId: id,
    registration: contested.registration,
    title: contested.title,
    call: { number: contested.call.number, title: contested.call.title },
    decision,
    receivedAt: receivedAt.toISOString(),
    answerBy,
    complainant,
    signatory: { name: ctx.actor.name, position: input.position },
    contested: input.contested,
    arguments: input.arguments,
    asked: input.asked,
    files: files.map(({ name, size, mime, sha256 }) => ({
      name: fileLabel(name),
      size,
      mime,
      sha256,
    })),
  };
  const sha256 = fingerprint(snapshot);
  const { id: complaintId } = await tx.complaint.create({
    data: {
      groupId: group.id,
      proposalId: id,
      number,
      snapshot,
      sha256,
      receivedAt,
      committedAt: new Date(Math.max(ctx.now().getTime(), receivedAt.getTime())),
      answerBy: new Date(answerBy),
      signatoryId: ctx.actor.userId ?? "",
    },
    select: { id: true },
  });
  const refusal = await enclose(tx, ctx, { complaintId }, files);
  if (refusal) return refusal;
  await addEvent(tx, ctx, id, { kind: "complained", by: ctx.actor.name, number, due: answerBy });
  await record(tx, ctx, {
    groupId: group.id,
    kind: "complaint.receive",
    subject: complaintId,
    data: { number, sha256, receivedAt: receivedAt.toISOString() },
  });
  await tell(tx, ctx, { complaintId, proposalId: id, groupId: group.id });
  return ok({ id: complaintId, number });
}

/** The sender, the owners of the applicant, and staff of the group; their right is asked at the sending. */
async function tell(
  tx: Tx,
  ctx: Ctx,
  { complaintId, proposalId, groupId }: Record<"complaintId" | "proposalId" | "groupId", string>,
) {
  const inForce = { OR: [{ until: null }, { until: { gte: new Date(vilniusDay(ctx.now())) } }] };
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { id: ctx.actor.userId ?? "" },
        {
          organisations: {
            some: {
              role: "OWNER",
              removedAt: null,
              ...inForce,
              organisation: { proposals: { some: { id: proposalId } } },
            },
          },
        },
        { memberships: { some: { groupId, role: "STAFF", ...inForce } } },
      ],
    },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email, locale } of people)
    await enqueue(tx, ctx, `complaint:${complaintId}:${id}`, {
      kind: "mail.complaint-received",
      to: email,
      locale,
      complaintId,
    });
}

/** Every attempt that was refused stays on record, with the time that the server saw. */
const noteRefusal = (ctx: Ctx, { id, receivedAt }: ComplaintInput, reason: string) =>
  ctx.transact(async (tx) => {
    const found = await findContested(tx, ctx, id);
    if (!found.ok) return found;
    await record(tx, ctx, {
      groupId: found.value.group.id,
      kind: "complaint.refused",
      subject: id,
      data: { reason, receivedAt: receivedAt.toISOString() },
    });
    return ok(null);
  });

/**
 * Complains of a released decision. In time is a request whose last byte reached the server before the
 * end of the last day; the number, the frozen text with its hash, the files, the event, the entry and
 * the mails are written together or not at all. One complaint about a decision, until it is withdrawn.
 */
export async function sendComplaint(ctx: Ctx, input: ComplaintInput) {
  const result = await ctx.transact((tx) => send(tx, ctx, input));
  if (!result.ok && result.error.code !== "not-found")
    await noteRefusal(ctx, input, result.error.code);
  return result;
}
