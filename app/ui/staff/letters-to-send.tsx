import { Link } from "react-router";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import type { LetterFacts } from "#app/domain/letters/letter-facts.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

export interface LetterToSend {
  proposalId: string;
  registration: string;
  applicant: string;
  email: string;
  kind: LetterModel["kind"];
  outcome: LetterFacts["decision"]["outcome"];
  reservePlace: number | null;
  grantCents: number;
}

/** Every letter of a release, row by row: to whom, what it says, and the letter itself. */
export function LettersToSend({
  letters,
  base,
  label,
}: {
  letters: readonly LetterToSend[];
  /** Address of the call. */
  base: string;
  label: string;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="dense">
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
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.proposalId}>
            <td className="nowrap">{letter.registration}</td>
            <td>
              <Original>{letter.applicant}</Original>
              <small className="block">{letter.email}</small>
            </td>
            <td>
              {t(`boardOutcome.${letter.outcome}`)}
              {letter.reservePlace && ` R${letter.reservePlace}`}
            </td>
            <td className="num">
              {letter.grantCents > 0 ? formatMoney(letter.grantCents, locale) : "–"}
            </td>
            <td>{t(`letterKind.${letter.kind}`)}</td>
            <td className="nowrap">
              <Link to={`${base}/letters/${letter.proposalId}`}>{t("letters.read")}</Link>
              {" · "}
              <a href={`${base}/letters/${letter.proposalId}/pdf`}>PDF</a>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
