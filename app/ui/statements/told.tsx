import type { LocalText } from "#app/domain/calls/definition.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

/** Words of a group in the language of the page, or as they were written. */
export function Told({ text }: { text: LocalText }) {
  return text[useLocale()] || <Original>{text.lt}</Original>;
}

/** Words of a group as a paragraph, or the sentence that it has not told them. */
export function ToldOr({ text, not }: { text: LocalText | null | undefined; not: string }) {
  if (!text) return <p className="soft">{not}</p>;
  return (
    <p className="typed">
      <Told text={text} />
    </p>
  );
}

/** Whose words a statement is. */
export function Source({ source }: { source: string }) {
  const t = useT();
  return (
    <p className="soft">
      {t("statement.source")}: <Original>{source}</Original>
    </p>
  );
}
