import { formatLongDay } from "#app/domain/values/date.ts";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Affiliation {
  since: string;
  state: "confirmed" | "waiting" | "denied";
}

const affiliationText = {
  confirmed: "affiliation.memberSince",
  waiting: "affiliation.saysMember",
  denied: "affiliation.notMember",
} as const;

/** Whether the applicant is a member of the group, for conflicts of interest and equal treatment. */
export function AffiliationTag({ since, state }: Affiliation) {
  const t = useT();
  const tone = state === "waiting" ? "wait" : "neutral";
  return <Tag tone={tone}>{t(affiliationText[state], { since })}</Tag>;
}

interface Props {
  affiliation: Affiliation | null;
  /** The proposal says that its applicant is a member. */
  saysMember: boolean;
  started: { startsEarlier: string | null; isUndeclared: boolean };
}

/** What staff are to keep in mind about the applicant and the project; nothing where there is nothing. */
export function CheckFlags({ affiliation, saysMember, started }: Props) {
  const t = useT();
  const locale = useLocale();
  const hasBegun = started.startsEarlier !== null || started.isUndeclared;
  if (!affiliation && !saysMember && !hasBegun) return null;
  return (
    <section className="card" aria-labelledby="flags-title">
      <h2 id="flags-title">{t("check.flags")}</h2>
      {affiliation && (
        <p>
          <AffiliationTag {...affiliation} />
        </p>
      )}
      {!affiliation && saysMember && <p>{t("check.saysMember")}</p>}
      {started.startsEarlier && (
        <p>{t("check.startsEarlier", { day: formatLongDay(started.startsEarlier, locale) })}</p>
      )}
      {started.isUndeclared && <p>{t("check.notDeclared")}</p>}
      {hasBegun && <p className="soft">{t("check.startedLaw")}</p>}
    </section>
  );
}
