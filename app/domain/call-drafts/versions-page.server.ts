import { compareDefinitions } from "#app/domain/calls/compare-definitions.ts";
import { callDefinition } from "#app/domain/calls/definition.ts";
import { can } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";

interface Asked {
  number: string;
  /** Numbers of the two versions to compare, as typed into the address. */
  from: string | null;
  to: string | null;
}

/** All versions of a call for staff of its group, the newest first, and what differs between two of them. */
export async function versionsPage(ctx: Ctx, { number, from, to }: Asked, locale: Locale) {
  const call = await ctx.db.call.findUnique({
    where: { number },
    select: {
      groupId: true,
      title: true,
      titleEn: true,
      status: true,
      closesAt: true,
      submissions: true,
      amendments: { select: { toVersionId: true, reason: true, minutesNo: true } },
      versions: {
        orderBy: { n: "desc" },
        select: { id: true, n: true, definition: true, sha256: true, publishedAt: true },
      },
    },
  });
  if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
  const { versions, amendments } = call;
  const find = (n: string | null) => versions.find((version) => String(version.n) === n);
  const later = find(to) ?? versions[0];
  const earlier = find(from) ?? versions[1];
  const draft = versions.find(({ publishedAt }) => publishedAt === null) ?? null;
  return ok({
    call: {
      number,
      title: { lt: call.title, en: call.titleEn || call.title },
      status: call.status,
      isAmendment: draft !== null && versions.length > 1,
      isJudged: call.submissions > 0,
    },
    hasDraft: draft !== null,
    mayBegin: call.status === "PUBLISHED" && draft === null && ctx.now() < call.closesAt,
    versions: versions.map(({ id, n, sha256, publishedAt }) => ({
      n,
      sha256,
      publishedAt,
      amendment: amendments.find(({ toVersionId }) => toVersionId === id) ?? null,
    })),
    compared:
      earlier && later && earlier.n !== later.n
        ? {
            from: earlier.n,
            to: later.n,
            changes: compareDefinitions(
              callDefinition.parse(earlier.definition),
              callDefinition.parse(later.definition),
              locale,
            ),
          }
        : null,
  });
}
