import { Feed } from "feed";
import { escaped } from "#app/domain/values/feed-text.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type PublicPlanned, publicTimetable } from "./timetable.server.ts";

/** The planned calls of all groups or of one as an Atom feed (RFC 4287); an entry comes anew when its call is changed. */
export async function timetableFeed(
  ctx: Pick<Ctx, "db" | "now" | "origin">,
  {
    group,
    locale,
    words,
  }: {
    group: string | null;
    locale: Locale;
    words: { title: string; about: (planned: PublicPlanned) => string };
  },
) {
  const { origin } = ctx;
  const planned = await publicTimetable(ctx, { group });
  const newest = planned.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  const query = group === null ? "" : `?${new URLSearchParams({ group })}`;
  const self = `${origin}/timetable/timetable.atom${query}`;
  const feed = new Feed({
    id: self,
    link: `${origin}/timetable${query}`,
    feedLinks: { atom: self },
    title: words.title,
    language: locale,
    copyright: "",
    generator: "Kvieslys",
    author: { name: "Kvieslys" },
    updated: newest[0]?.changedAt ?? new Date(0),
  });
  for (const one of newest) {
    const about = escaped(words.about(one));
    const note = one.note[locale];
    feed.addItem({
      id: `urn:uuid:${one.id}`,
      link: one.call
        ? `${origin}/calls/${one.call}`
        : `${origin}/timetable?${new URLSearchParams({ group: one.group.slug })}`,
      title: escaped(one.title[locale]),
      description: about,
      content: `<p>${about}</p>${note === "" ? "" : `<p>${escaped(note)}</p>`}`,
      published: one.changedAt,
      date: one.changedAt,
      author: [{ name: one.group.shortName }],
    });
  }
  return feed.atom1();
}
