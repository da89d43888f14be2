import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** Who is told of a letter: the owners and signatories of its applicant, as they are now. */
export async function letterRecipients(
  tx: Pick<Ctx["db"], "user">,
  { now }: Pick<Ctx, "now">,
  letterId: string,
) {
  const today = new Date(vilniusDay(now()));
  return tx.user.findMany({
    where: {
      disabledAt: null,
      organisations: {
        some: {
          role: { in: ["OWNER", "SIGNATORY"] },
          removedAt: null,
          OR: [{ until: null }, { until: { gte: today } }],
          organisation: { proposals: { some: { letters: { some: { id: letterId } } } } },
        },
      },
    },
    select: { id: true, email: true, locale: true },
  });
}
