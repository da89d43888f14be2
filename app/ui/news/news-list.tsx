import { Link } from "react-router";
import type { NewsState } from "#app/domain/news/lifecycle.ts";
import type { PublicItem } from "#app/domain/news/public-item.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { Tag, type Tone } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

/** The beginning of a text, cut at a word. */
function beginning(text: string): string {
  const [first = ""] = text.split("\n");
  if (first.length <= 200) return first;
  return `${first.slice(0, 200).replace(/\s+\S*$/, "")}…`;
}

/** News as a list of whole-clickable rows: title (as a heading of its place), day, first words. */
export function NewsList({
  news,
  heading: Heading = "h2",
}: {
  news: readonly PublicItem[];
  heading?: "h2" | "h3";
}) {
  const locale = useLocale();
  return (
    <ul className="calls">
      {news.map(({ id, title, text, group, publishedAt }) => (
        <li key={id}>
          <small>
            {formatLongDate(publishedAt, locale)} · <Original>{group.shortName}</Original>
          </small>
          <Heading>
            <Link to={`/news/${id}`}>{title[locale] || <Original>{title.lt}</Original>}</Link>
          </Heading>
          <p>
            {text[locale] ? beginning(text[locale]) : <Original>{beginning(text.lt)}</Original>}
          </p>
        </li>
      ))}
    </ul>
  );
}

const tones: Record<NewsState, Tone> = {
  DRAFT: "plain",
  PROPOSED: "wait",
  RETURNED: "bad",
  PUBLISHED: "neutral",
  WITHDRAWN: "plain",
};

export function NewsTag({ state }: { state: NewsState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`news.state.${state}`)}</Tag>;
}

/** The newest news, with the way to all of it; nothing where there is none. */
export function NewestNews({ news, all }: { news: readonly PublicItem[]; all: string }) {
  const t = useT();
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <h2 id="news">{t("news.title")}</h2>
      <NewsList news={news} heading="h3" />
      <p>
        <Link to={all}>{t("news.all")}</Link>
      </p>
    </section>
  );
}
