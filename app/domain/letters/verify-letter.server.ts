import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { decisionKinds } from "./letter.ts";

/** The same of minutes that both have signed; their hash is that of what they say. */
async function verifyMinutes({ db }: Pick<Ctx, "db">, verifyCode: string) {
  const minutes = await db.minutes.findUnique({
    where: { verifyCode },
    select: {
      sha256: true,
      chairSignedAt: true,
      meeting: { select: { minutesNo: true, group: { select: { name: true } } } },
    },
  });
  if (!minutes?.chairSignedAt) return refuse("not-found");
  return ok({
    number: minutes.meeting.minutesNo,
    heading: "Valdybos posėdžio protokolas",
    issuedAt: minutes.chairSignedAt,
    sha256: minutes.sha256,
    group: minutes.meeting.group.name,
    replaces: null,
    replacedBy: null,
  });
}

/**
 * What the public page says of a letter whose code somebody holds: nothing of whom it is to. It is
 * replaced by its correction, and a decision by a later one of the same kind about the same proposal;
 * each service letter stands for itself.
 */
export async function verifyLetter({ db }: Pick<Ctx, "db">, verifyCode: string) {
  const letter = await db.letter.findUnique({
    where: { verifyCode },
    select: {
      id: true,
      number: true,
      heading: true,
      kind: true,
      issuedAt: true,
      sha256: true,
      proposalId: true,
      replaces: { select: { number: true, verifyCode: true } },
      replacedBy: { select: { number: true, issuedAt: true, verifyCode: true } },
      group: { select: { name: true } },
    },
  });
  if (!letter) return verifyMinutes({ db }, verifyCode);

  const { proposalId, kind, issuedAt } = letter;
  const newer =
    letter.replacedBy ??
    (proposalId === null || !decisionKinds.some((one) => one === kind)
      ? null
      : await db.letter.findFirst({
          where: { proposalId, kind, issuedAt: { gt: issuedAt } },
          orderBy: { issuedAt: "desc" },
          select: { number: true, issuedAt: true, verifyCode: true },
        }));
  return ok({
    number: letter.number,
    heading: letter.heading,
    issuedAt,
    sha256: letter.sha256,
    group: letter.group.name,
    replaces: letter.replaces,
    replacedBy: newer,
  });
}
