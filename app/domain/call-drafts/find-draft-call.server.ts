import { type CallDefinition, callDefinition } from "#app/domain/calls/definition.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { can } from "#app/domain/policy.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * A call whose next version is being prepared, for staff of its group: a call that is not published
 * yet, or the changes of one that is. Null for everybody else, and where nothing is prepared.
 */
export async function findDraftCall(
  db: Ctx["db"] | Tx,
  { actor }: Pick<Ctx, "actor">,
  number: string,
) {
  const call = await db.call.findUnique({
    where: { number },
    include: {
      group: true,
      currentVersion: { select: { n: true, definition: true } },
      versions: { where: { publishedAt: null }, orderBy: { n: "desc" }, take: 1 },
    },
  });
  if (!call || !can(actor, "group:work", call)) return null;
  const { group, currentVersion, versions, ...rest } = call;
  const [version] = versions;
  if (!version) return null;
  return {
    ...rest,
    group: { ...group, settings: settingsOf(group.settings) },
    versionId: version.id,
    n: version.n,
    sha256: version.sha256,
    definition: callDefinition.parse(version.definition),
    /** What is public, where the draft would change it. */
    published: currentVersion
      ? {
          n: currentVersion.n,
          definition: callDefinition.parse(currentVersion.definition),
        }
      : null,
  };
}
export type DraftCall = NonNullable<Awaited<ReturnType<typeof findDraftCall>>>;

/** From the first submission on, what was answered and is judged by stays (docs/decisions/0015). */
export const isJudged = ({ submissions }: Pick<DraftCall, "submissions">) => submissions > 0;

/** What every page of a draft shows above its own content. */
export const headOf = (call: DraftCall) => ({
  number: call.number,
  title: { lt: call.title, en: call.titleEn || call.title },
  status: call.status,
  isAmendment: call.published !== null,
  isJudged: isJudged(call),
});

export type Parts = keyof CallDefinition;
