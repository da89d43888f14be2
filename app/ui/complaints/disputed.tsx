import { Tag } from "../status.tsx";
import { useT } from "../use-t.ts";

/** That the decisions of a call are disputed, by how many complaints; nothing where by none. */
export function Disputed({ n }: { n: number }) {
  const t = useT();
  if (n === 0) return null;
  return (
    <p>
      <Tag tone="wait">{t("complaint.disputed")}</Tag> {t("complaint.disputedText", { n })}
    </p>
  );
}
