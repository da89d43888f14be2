import { useT } from "./use-t.ts";

/** The title of the page in the browser; one that was refused says so first. */
export function Title({ text, failed = false }: { text: string; failed?: boolean }) {
  const t = useT();
  const title = failed ? t("title.error", { title: text }) : text;
  return <title>{`${title} – ${t("site.name")}`}</title>;
}
