import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What the public page says of a document whose code somebody holds: what it is, of whom, its hash. */
export async function verifyDocument({ db }: Pick<Ctx, "db">, verifyCode: string) {
  const found = await db.frozenDocument.findUnique({
    where: { verifyCode },
    select: {
      model: true,
      kind: true,
      subjectId: true,
      language: true,
      frozenAt: true,
      sha256: true,
      group: { select: { name: true } },
    },
  });
  if (!found) return refuse("not-found");
  const { model, kind, subjectId, language, frozenAt, sha256, group } = found;
  const newer = await db.frozenDocument.findFirst({
    where: { kind, subjectId, language, frozenAt: { gt: frozenAt } },
    orderBy: { frozenAt: "desc" },
    select: { verifyCode: true, frozenAt: true },
  });
  return ok({
    number: verifyCode,
    heading: (model as { kind?: string }).kind ?? "",
    issuedAt: frozenAt,
    sha256,
    group: group.name,
    replaces: null,
    replacedBy: newer && {
      number: newer.verifyCode,
      issuedAt: newer.frozenAt,
      verifyCode: newer.verifyCode,
    },
  });
}
