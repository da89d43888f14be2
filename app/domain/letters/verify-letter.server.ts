import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/**
 * What the public page says of a letter whose code somebody holds: nothing of whom it is
 * to. A later decision about the same proposal replaces it; each
 * request to clarify stands for itself.
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
      group: { select: { name: true } },
    },
  });
  if (!letter) return refuse("not-found");

  const { proposalId, kind, issuedAt } = letter;
  const newer =
    proposalId === null || kind === "CLARIFICATION"
      ? null
      : await db.letter.findFirst({
          where: { proposalId, kind, issuedAt: { gt: issuedAt } },
          orderBy: { issuedAt: "desc" },
          select: { number: true, issuedAt: true },
        });
  return ok({
    number: letter.number,
    heading: letter.heading,
    issuedAt,
    sha256: letter.sha256,
    group: letter.group.name,
    replacedBy: newer,
  });
}
