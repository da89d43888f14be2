import { Link } from "react-router";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import type { LetterFacts } from "#app/domain/letters/letter-facts.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { Tag } from "../status.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

export interface LetterToSend {
  proposalId: string;
  registration: string;
  applicant: string;
  /** To how many addresses the mail goes. */
  told: number;
  isWithdrawn: boolean;
  kind: LetterModel["kind"];
  outcome: LetterFacts["decision"]["outcome"];
  reservePlace: number | null;
  grantCents: number;
}

/** Every letter of a release, row by row: to whom, what it says, the letter itself, and a tick to send no mail. */
export function LettersToSend({
  letters,
  held,
  base,
  label,
}: {
  letters: readonly LetterToSend[];
  /** Proposals that are ticked; null where nothing can be chosen. */
  held: ReadonlySet<string> | null;
  /** Address of the call. */
  base: string;
  label: string;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("staff.number")}</th>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col">{t("decision.outcome")}</th>
          <th scope="col" className="num">
            {t("decision.granted")}
          </th>
          <th scope="col">{t("letters.kind")}</th>
          <th scope="col">{t("letters.preview")}</th>
          {held && <th scope="col">{t("release.hold")}</th>}
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.proposalId}>
            <td className="nowrap">{letter.registration}</td>
            <td>
              <Original>{letter.applicant}</Original>
              <small className="block">
                {letter.isWithdrawn && <Tag tone="bad">{t("release.isWithdrawn")}</Tag>}
                {!letter.isWithdrawn && letter.told > 0 && t("release.told", { n: letter.told })}
                {!letter.isWithdrawn && letter.told === 0 && (
                  <Tag tone="bad">{t("release.toldNobody")}</Tag>
                )}
              </small>
            </td>
            <td data-label={t("decision.outcome")}>
              {t(`boardOutcome.${letter.outcome}`)}
              {letter.reservePlace && ` R${letter.reservePlace}`}
            </td>
            <td className="num" data-label={t("decision.granted")}>
              {letter.grantCents > 0 ? formatMoney(letter.grantCents, locale) : "–"}
            </td>
            <td data-label={t("letters.kind")}>{t(`letterKind.${letter.kind}`)}</td>
            <td className="nowrap" data-label={t("letters.preview")}>
              <span>
                <Link to={`${base}/letters/${letter.proposalId}`}>{t("letters.read")}</Link>
                {" · "}
                <a href={`${base}/letters/${letter.proposalId}/pdf`}>PDF</a>
              </span>
            </td>
            {held && (
              <td data-label={t("release.hold")}>
                {!letter.isWithdrawn && (
                  <label className="tick">
                    <input
                      type="checkbox"
                      name="hold"
                      value={letter.proposalId}
                      defaultChecked={held.has(letter.proposalId)}
                    />
                    <span className="hidden">
                      {t("release.holdOf", { registration: letter.registration })}
                    </span>
                  </label>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
