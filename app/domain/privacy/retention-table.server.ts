import { type GroupSettings, settingsOf } from "#app/domain/groups/settings.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { retentionKeys, retentionRules, type RetentionRule, termOf } from "./retention.ts";

/** The rules of retention as they are told to everybody, with the groups that count other years. */
export async function retentionTable({ db }: Pick<Ctx, "db">) {
  const groups = await db.group.findMany({
    orderBy: { name: "asc" },
    select: { name: true, nameEn: true, settings: true },
  });
  return retentionKeys.map((key) => {
    const { keep, source }: RetentionRule = retentionRules[key];
    const differing = groups.flatMap(({ name, nameEn, settings }) => {
      const term = termOf(key, settingsOf(settings));
      const usual = typeof keep === "string" ? null : keep.n;
      return term && term.n !== usual ? [{ name, nameEn, keep: term }] : [];
    });
    return { key, keep, source, differing };
  });
}

/** The rules of retention as they are in one group. */
export const groupRetention = (settings: GroupSettings) =>
  retentionKeys.map((key) => {
    const { keep, source }: RetentionRule = retentionRules[key];
    return { key, keep: termOf(key, settings) ?? keep, source, differing: [] };
  });
