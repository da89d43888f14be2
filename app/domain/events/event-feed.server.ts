import { Feed } from "feed";
import { escaped } from "#app/domain/values/feed-text.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { PublicEvent } from "./public-event.ts";

/** Events as an Atom feed (RFC 4287), the last published or changed first; `when` puts the hour into words. */
export function eventFeed(
  { origin }: Pick<Ctx, "origin">,
  {
    events,
    locale,
    title,
    query,
    when,
  }: {
    events: readonly PublicEvent[];
    locale: Locale;
    title: string;
    /** Of the page, with its question mark; empty for all events. */
    query: string;
    when: (event: PublicEvent) => string;
  },
) {
  const self = `${origin}/events.atom${query}`;
  const newest = events.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  const feed = new Feed({
    id: self,
    link: `${origin}/events${query}`,
    feedLinks: { atom: self },
    title,
    language: locale,
    copyright: "",
    generator: "Kvieslys",
    author: { name: "Kvieslys" },
    updated: newest[0]?.changedAt ?? new Date(0),
  });
  for (const event of newest) {
    const url = `${origin}/events/${event.id}`;
    feed.addItem({
      id: url,
      link: url,
      title: escaped(event.title[locale]),
      description: escaped(when(event)),
      content: `<p>${escaped(when(event))}</p><p>${escaped(event.text[locale] || event.text.lt)}</p>`,
      published: event.publishedAt,
      date: event.changedAt,
      author: [{ name: event.group.shortName }],
    });
  }
  return feed.atom1();
}
