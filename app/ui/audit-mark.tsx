import { useT } from "./use-t.ts";

/** Where a list's approval stands in the group's audit chain: short, and whole for a comparison. */
export function AuditMark({ n, hash }: { n: number; hash: string }) {
  const t = useT();
  return (
    <details className="audit-mark">
      <summary>{t("audit.mark", { n, hash: hash.slice(0, 12) })}</summary>
      <p>
        <code>{hash}</code>
      </p>
      <p className="soft">{t("audit.about")}</p>
    </details>
  );
}
