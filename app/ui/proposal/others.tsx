import { useT } from "#app/ui/use-t.ts";
import type { Other } from "./use-presence.ts";

interface Props {
  others: readonly Other[];
  section: string;
  /** Names of the sections by their key. */
  titles: Readonly<Record<string, string>>;
}

/** Who else of the organisation is filling in the proposal now, and where. */
export function Others({ others, section, titles }: Props) {
  const t = useT();
  const lines = others.map(({ name, section: where }) =>
    where === section
      ? t("presence.here", { name })
      : t("presence.there", { name, section: titles[where] ?? "" }),
  );
  return (
    <p className="others soft" hidden={lines.length === 0}>
      {lines.join(" · ")}
    </p>
  );
}
