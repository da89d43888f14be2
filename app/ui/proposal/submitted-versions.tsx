import { Link } from "react-router";
import type { Attempt } from "#app/domain/proposals/attempt.ts";
import type { SubmittedVersion } from "#app/domain/proposals/submitted-version.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { ScrollTable } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { VersionChanges } from "./version-changes.tsx";

/** Each version that was handed in, with its time, hash and what changed; `receipts` is where theirs are. */
export function SubmittedVersions({
  versions,
  receipts,
}: {
  versions: readonly SubmittedVersion[];
  receipts?: string;
}) {
  const t = useT();
  const locale = useLocale();
  if (versions.length === 0) return <p className="soft">{t("submission.none")}</p>;
  return (
    <ol className="entries" reversed>
      {versions.map(({ n, receivedAt, sha256, signatoryName, changes }, index) => (
        <li key={n}>
          <p className="row">
            <b>{t("submission.n", { n })}</b>
            <span>{formatInstantSeconds(receivedAt, locale)}</span>
            {index === 0 && <Tag tone="plain">{t("submission.valid")}</Tag>}
            {receipts && <Link to={`${receipts}?n=${n}`}>{t("submission.receipt")}</Link>}
          </p>
          <p className="soft">
            {t("submission.by", { name: signatoryName })} · <code className="hash">{sha256}</code>
          </p>
          {changes && changes.length === 0 && <p>{t("submission.same")}</p>}
          {changes && changes.length > 0 && (
            <details>
              <summary>{t("submission.changedSince")}</summary>
              <VersionChanges changes={changes} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Attempts to hand in that were refused: when to the second, who, why. */
export function RefusedAttempts({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useT();
  const locale = useLocale();
  if (attempts.length === 0) return null;
  const why = (reason: string) => {
    const key = `attempt.${reason}`;
    return isMessage(key) ? t(key) : t("attempt.other");
  };
  return (
    <>
      <h2>{t("submission.attempts")}</h2>
      <p className="soft">{t("submission.attempts.explain")}</p>
      <ScrollTable label={t("submission.attempts")}>
        <thead>
          <tr>
            <th scope="col">{t("submission.attempts.when")}</th>
            <th scope="col">{t("submission.attempts.who")}</th>
            <th scope="col">{t("submission.attempts.why")}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ id, at, by, reason }) => (
            <tr key={id}>
              <td className="nowrap">{formatInstantSeconds(at, locale)}</td>
              <td>{by}</td>
              <td>{why(reason)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
