import { Feed } from "feed";
import { ok, refuse } from "#app/domain/result.ts";
import { escaped } from "#app/domain/values/feed-text.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { definitionOf } from "./definition-of.server.ts";

/** What a feed is called and says beside the texts of the calls; the caller has the words. */
export interface FeedWords {
  title: (group: string | null) => string;
  until: (closesAt: Date) => string;
}

const mostEntries = 50;

/** What was last told of a call, and when. */
function lastChange(call: {
  publishedAt: Date | null;
  opensAt: Date;
  amendments: { at: Date }[];
}): Date {
  return call.amendments[0]?.at ?? call.publishedAt ?? call.opensAt;
}

/** When a call was last published, changed or called off, of those that a feed tells of or told of. */
async function lastChangeIn({ db }: Pick<Ctx, "db">, groupId: string | undefined, shown: Date) {
  const { _max } = await db.amendment.aggregate({
    where: { ...(groupId !== undefined && { call: { groupId } }) },
    _max: { at: true },
  });
  return _max.at && _max.at > shown ? _max.at : shown;
}

/**
 * The published calls of all groups or of one as an Atom feed (RFC 4287), the newest first, with when
 * it changed last. An entry comes anew when its call is changed.
 */
export async function callFeed(
  { db, origin }: Pick<Ctx, "db" | "origin">,
  { slug, locale, words }: { slug: string | null; locale: Locale; words: FeedWords },
) {
  const group = slug === null ? null : await db.group.findUnique({ where: { slug } });
  if (slug !== null && !group) return refuse("not-found");
  const calls = await db.call.findMany({
    where: {
      status: { in: ["PUBLISHED", "EVALUATION", "DECIDED"] },
      ...(group && { groupId: group.id }),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostEntries,
    select: {
      number: true,
      title: true,
      titleEn: true,
      publishedAt: true,
      opensAt: true,
      closesAt: true,
      currentVersionId: true,
      group: { select: { name: true } },
      amendments: { orderBy: { at: "desc" }, take: 1, select: { at: true } },
    },
  });
  const page = group ? `${origin}/groups/${group.slug}` : `${origin}/calls`;
  const self = group ? `${page}/calls.atom` : `${origin}/calls.atom`;
  const updated = new Date(Math.max(0, ...calls.map((call) => lastChange(call).getTime())));
  const feed = new Feed({
    id: self,
    link: page,
    feedLinks: { atom: self },
    title: words.title(group && (locale === "lt" ? group.name : group.nameEn)),
    language: locale,
    copyright: "",
    generator: "Kvieslys",
    author: { name: group?.name ?? "Kvieslys" },
    updated,
  });
  for (const call of calls) {
    const { content } = await definitionOf(db, call.currentVersionId ?? "");
    const title = locale === "lt" ? call.title : call.titleEn;
    const url = `${origin}/calls/${call.number}`;
    feed.addItem({
      id: url,
      link: url,
      title: escaped(title),
      description: escaped(content.summary[locale]),
      content: `<p>${escaped(content.summary[locale])}</p><p>${escaped(words.until(call.closesAt))}</p>`,
      published: call.publishedAt ?? call.opensAt,
      date: lastChange(call),
      author: [{ name: call.group.name }],
    });
  }
  return ok({ text: feed.atom1(), changedAt: await lastChangeIn({ db }, group?.id, updated) });
}
