import { record } from "#app/domain/audit/record.server.ts";
import { sealNow } from "#app/domain/audit/chain-head.server.ts";
import { verifyCode } from "#app/domain/letters/verify-code.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { lockBoardMeeting, lockStaffMeeting } from "./find-meeting.server.ts";
import { gatherMinutes } from "./gather-minutes.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";

/** The secretary signs first: what the minutes say is frozen, with the place in the audit chain. */
export function signAsSecretary(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting || !isSignedIn(actor)) return refuse("not-found");
    if (meeting.state !== "HELD" && meeting.state !== "NOT_HELD")
      return refuse("minutes-not-ready");
    if (meeting.secretaryId !== actor.userId) return refuse("not-the-secretary");
    if (meeting.chairId === actor.userId) return refuse("not-the-chair");
    if (await tx.minutes.findUnique({ where: { meetingId: id } })) return refuse("minutes-changed");
    const { groupId } = meeting;
    await record(tx, ctx, { groupId, kind: "meeting.minutes", subject: id });
    const { n, hash } = await sealNow(tx, groupId);
    const model = { ...(await gatherMinutes(tx, meeting)), auditHead: { n, hash } };
    await tx.minutes.create({
      data: {
        meetingId: id,
        model: JSON.parse(JSON.stringify(model)),
        sha256: fingerprint(model),
        verifyCode: verifyCode(ctx),
        secretarySignedAt: ctx.now(),
        secretarySignedBy: actor.userId,
      },
    });
    return ok({ id });
  });
}

/** Takes the first signature back, so that what is wrong can be mended before the second. */
export function withdrawSignature(ctx: Ctx, { id }: { id: string }) {
  return ctx.transact(async (tx) => {
    const meeting = await lockStaffMeeting(tx, ctx, id);
    if (!meeting) return refuse("not-found");
    if (meeting.secretaryId !== ctx.actor.userId) return refuse("not-the-secretary");
    const { count } = await tx.minutes.deleteMany({
      where: { meetingId: id, chairSignedAt: null },
    });
    if (count === 0) return refuse("minutes-changed");
    await record(tx, ctx, { groupId: meeting.groupId, kind: "meeting.unsign", subject: id });
    return ok({ id });
  });
}

/** Whoever presided signs the same text, known by its hash; from then on nothing of it changes. */
export function signAsChair(ctx: Ctx, { id, sha256 }: { id: string; sha256: string }) {
  return ctx.transact(async (tx) => {
    const { actor } = ctx;
    const meeting = await lockBoardMeeting(tx, ctx, id);
    if (!meeting?.rights.readMinutes || !isSignedIn(actor)) return refuse("not-found");
    if (meeting.chairId !== actor.userId) return refuse("not-the-chair");
    const { count } = await tx.minutes.updateMany({
      where: { meetingId: id, sha256, chairSignedAt: null },
      data: { chairSignedAt: ctx.now(), chairSignedBy: actor.userId },
    });
    if (count === 0) return refuse("minutes-changed");
    const moved = await moveMeeting(tx, ctx, meeting, "sign");
    return moved ? ok({ id }) : refuse("minutes-not-ready");
  });
}
