import { recordRead } from "#app/domain/audit/record.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { findBoardMeeting, findStaffMeeting, type FoundMeeting } from "./find-meeting.server.ts";
import { gatherMinutes } from "./gather-minutes.server.ts";
import type { MinutesModel } from "./minutes-model.ts";
import type { Signing } from "./minutes-document.ts";

/** The minutes as they were signed, or as they would be now. */
export async function minutesOf(tx: Tx | Ctx["db"], origin: string, meeting: FoundMeeting) {
  const stored = await tx.minutes.findUnique({ where: { meetingId: meeting.id } });
  if (!stored) {
    const model = await gatherMinutes(tx, meeting);
    return { model, sha256: fingerprint(model), signing: null };
  }
  const { sha256, verifyCode: code } = stored;
  const signing: Signing = {
    sha256,
    code,
    url: `${origin}/verify/${code}`,
    secretaryAt: stored.secretarySignedAt,
    chairAt: stored.chairSignedAt,
  };
  return { model: stored.model as unknown as MinutesModel, sha256, signing };
}

async function read(ctx: Ctx, meeting: FoundMeeting | null) {
  if (!meeting?.rights.readMinutes) return refuse("not-found");
  const { id, groupId, kind, minutesNo, state, chairId, secretaryId } = meeting;
  if (state === "PLANNED" || state === "CALLED" || state === "RUNNING")
    return refuse("minutes-not-ready");
  const minutes = await minutesOf(ctx.db, ctx.origin, meeting);
  await recordRead(ctx, { groupId, kind: "meeting.read", subject: id });
  return ok({ meeting: { id, kind, minutesNo, state, chairId, secretaryId }, ...minutes });
}

/** The minutes of a meeting that is over, for staff who keep its record. */
export const staffMinutes = async (ctx: Ctx, { id }: { id: string }) =>
  read(ctx, await findStaffMeeting(ctx.db, ctx, id));

/** The same for members who are tied to nothing on its agenda and, once released, observers. */
export const boardMinutes = async (ctx: Ctx, { id }: { id: string }) =>
  read(ctx, await findBoardMeeting(ctx.db, ctx, id));
