import { Feed } from "feed";
import { escaped } from "#app/domain/values/feed-text.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { PublicItem } from "./public-item.ts";

/** News as an Atom feed (RFC 4287). */
export function newsFeed(
  { origin }: Pick<Ctx, "origin">,
  {
    news,
    locale,
    title,
    query,
  }: {
    news: readonly PublicItem[];
    locale: Locale;
    title: string;
    /** Of the page, with its question mark; empty for all groups. */
    query: string;
  },
) {
  const self = `${origin}/news.atom${query}`;
  const feed = new Feed({
    id: self,
    link: `${origin}/news${query}`,
    feedLinks: { atom: self },
    title,
    language: locale,
    copyright: "",
    generator: "Kvieslys",
    author: { name: "Kvieslys" },
    updated: new Date(Math.max(0, ...news.map(({ changedAt }) => changedAt.getTime()))),
  });
  for (const item of news) {
    const url = `${origin}/news/${item.id}`;
    const paragraphs = (item.text[locale] || item.text.lt).split("\n\n");
    feed.addItem({
      id: url,
      link: url,
      title: escaped(item.title[locale] || item.title.lt),
      content: paragraphs.map((one) => `<p>${escaped(one)}</p>`).join(""),
      published: item.publishedAt,
      date: item.changedAt,
      author: [{ name: item.group.shortName }],
    });
  }
  return feed.atom1();
}
