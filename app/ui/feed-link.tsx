import { useT } from "./use-t.ts";

/** Lets programs that read feeds find the one of a page. */
export function FeedLink({ path }: { path: string }) {
  const t = useT();
  return <link rel="alternate" type="application/atom+xml" title={t("feed.title")} href={path} />;
}
