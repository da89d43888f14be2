import { groupRetention } from "#app/domain/privacy/retention-table.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { brandOf } from "./brand.ts";
import { letterhead as letterheadSchema } from "./letterhead.ts";
import { settingsOf } from "./settings.ts";
import { statementsOf } from "./statements.ts";

/** A group as its statements name it: everything that is public of it already. */
async function findNamed({ db }: Pick<Ctx, "db">, slug: string) {
  const row = await db.group.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      shortName: true,
      nameEn: true,
      legalCode: true,
      address: true,
      email: true,
      phone: true,
      letterhead: true,
      settings: true,
    },
  });
  if (!row) return null;
  const { letterhead, settings, ...group } = row;
  const isExample = letterheadSchema.safeParse(letterhead).data?.example ?? false;
  return { group: { ...group, isExample }, settings, brand: brandOf(letterhead) };
}

/** What a group says of the accessibility of its pages; null where it has not said anything. */
export async function accessibilityPage(ctx: Pick<Ctx, "db">, slug: string) {
  const found = await findNamed(ctx, slug);
  if (!found) return refuse("not-found");
  const { settings, ...rest } = found;
  return ok({ ...rest, told: statementsOf(settings).accessibilityStatement });
}

/** What a group says of its handling of personal data, and how long it keeps them; null where it has not said anything. */
export async function privacyPage(ctx: Pick<Ctx, "db">, slug: string) {
  const found = await findNamed(ctx, slug);
  if (!found) return refuse("not-found");
  const { settings, ...rest } = found;
  return ok({
    ...rest,
    told: statementsOf(settings).privacyNotice,
    kept: groupRetention(settingsOf(settings)),
  });
}

/** The groups, for whoever looks for the statements of one. */
export const statementGroups = ({ db }: Pick<Ctx, "db">) =>
  db.group.findMany({
    orderBy: { name: "asc" },
    select: { slug: true, name: true },
  });
