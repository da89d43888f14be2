import type { ReadComplaint } from "#app/domain/complaints/complaint.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstant, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { EnclosureList } from "#app/ui/enclosures-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

/** A complaint as it was sent, for its sender and for staff. */
export function ComplaintText({ complaint }: { complaint: ReadComplaint }) {
  const t = useT();
  const locale = useLocale();
  const { sent, status, receivedAt, answerBy, withdrawnAt, files, sha256 } = complaint;
  return (
    <>
      {withdrawnAt && (
        <Notice>{t("complaint.withdrawn", { at: formatInstant(withdrawnAt, locale) })}</Notice>
      )}
      <div className="card">
        <Facts
          facts={[
            { label: t("complaint.number"), value: sent.number, big: true },
            { label: t("staff.state"), value: <Tag>{t(`complaint.status.${status}`)}</Tag> },
            {
              label: t("complaint.received"),
              value: `${formatInstantSeconds(receivedAt, locale)} (${t("word.lithuanianTime")})`,
            },
            { label: t("complaint.due"), value: formatLongDay(answerBy, locale) },
            { label: t("complaint.complainant"), value: sent.complainant.name },
            { label: t("complaint.proposal"), value: `${sent.registration}, ${sent.title}` },
            {
              label: t("complaint.signatory"),
              value: `${sent.signatory.name}, ${sent.signatory.position}`,
            },
            { label: t("complaint.sha"), value: <code className="hash">{sha256}</code> },
          ]}
        />
      </div>
      {(["contested", "arguments", "asked"] as const).map((part) => (
        <section key={part}>
          <h2>{t(`complaint.${part}`)}</h2>
          <p className="typed">
            <Original>{sent[part]}</Original>
          </p>
        </section>
      ))}
      <h2>{t("complaint.files")}</h2>
      {files.length === 0 ? <p>{t("complaint.noFiles")}</p> : <EnclosureList files={files} />}
    </>
  );
}
