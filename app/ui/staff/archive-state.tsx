import { formatInstant } from "#app/domain/values/instant.ts";
import { fileSize } from "../proposal/file-size.ts";
import { useLocale, useT } from "../use-t.ts";

interface Archive {
  state: "making" | "made" | "expired" | "refused";
  /** Proposals that are in it, of how many. */
  done: number;
  total: number;
  /** Bytes, and SHA-256 of them; null until it is made, and when its file is gone. */
  size: number | null;
  sha256: string | null;
  expiresAt: Date;
  /** Where its file is. */
  at: string;
}

/** How far an archive is, and the way to its file. */
export function ArchiveState({ state, done, total, size, sha256, expiresAt, at }: Archive) {
  const t = useT();
  const locale = useLocale();
  if (state === "making")
    return (
      <>
        <progress value={done} max={Math.max(total, 1)} aria-label={t("archives.progress")} />{" "}
        {t("archives.doneOf", { done, total })}
      </>
    );
  if (state === "refused") return t("archives.state.refused");
  if (state === "expired" || size === null) return t("archives.state.expired");
  return (
    <>
      <a href={at} download>
        {t("archives.download", { size: fileSize(size, locale) })}
      </a>
      <small className="block">
        {t("archives.until", { until: formatInstant(expiresAt, locale) })}
      </small>
      <small className="block">
        SHA-256 <code>{sha256}</code>
      </small>
    </>
  );
}
