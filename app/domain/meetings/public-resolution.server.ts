import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { MinutesModel } from "./minutes-model.ts";
import type { Signing } from "./minutes-document.ts";
import { publicPart } from "./public-part.ts";

type Reader = Pick<Ctx, "db" | "origin">;

/** The meetings that decided the released lists of a call, with those that they repeat. */
async function meetingsOf({ db }: Pick<Ctx, "db">, callId: string) {
  const lists = await db.rankedList.findMany({
    where: { callId, status: { in: ["RELEASED", "REPLACED"] }, meetingId: { not: null } },
    select: { meetingId: true },
  });
  const found = new Set<string>();
  let next = lists.flatMap(({ meetingId }) => meetingId ?? []);
  while (next.length > 0) {
    for (const id of next) found.add(id);
    const meetings = await db.meeting.findMany({
      where: { id: { in: next }, repeatOfId: { not: null } },
      select: { repeatOfId: true },
    });
    next = meetings.flatMap(({ repeatOfId }) => repeatOfId ?? []).filter((id) => !found.has(id));
  }
  return [...found];
}

const isReleased = (number: string) => ({ number, releasedAt: { not: null } });

/** Whether the public can read what the board resolved about a call. */
export async function hasResolution({ db }: Pick<Ctx, "db">, number: string) {
  const found = await db.minutes.findFirst({
    where: {
      chairSignedAt: { not: null },
      meeting: { lists: { some: { status: "RELEASED", call: isReleased(number) } } },
    },
    select: { meetingId: true },
  });
  return found !== null;
}

/**
 * What the board resolved about a released call, by the minutes that both have signed, in the order
 * of the meetings. A call that is not released is as if it were not there.
 */
export async function publicResolution({ db, origin }: Reader, number: string) {
  const call = await db.call.findUnique({
    where: isReleased(number),
    select: { id: true, number: true, title: true, titleEn: true },
  });
  if (!call) return refuse("not-found");
  const minutes = await db.minutes.findMany({
    where: { meetingId: { in: await meetingsOf({ db }, call.id) }, chairSignedAt: { not: null } },
    orderBy: { meeting: { startsAt: "asc" } },
  });
  if (minutes.length === 0) return refuse("not-found");
  const { title, titleEn } = call;
  return ok({
    call: { number, title: { lt: title, en: titleEn } },
    parts: minutes.map(({ model, sha256, verifyCode, secretarySignedAt, chairSignedAt }) => {
      const signing: Signing = {
        sha256,
        code: verifyCode,
        url: `${origin}/verify/${verifyCode}`,
        secretaryAt: secretarySignedAt,
        chairAt: chairSignedAt,
      };
      return { ...publicPart(model as unknown as MinutesModel, number), signing };
    }),
  });
}
