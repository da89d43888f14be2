import type { LetterFacts } from "#app/domain/letters/letter-facts.ts";
import type { ResultMail, ResultState } from "#app/domain/letters/letter-result.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Link } from "react-router";
import { Original } from "../original.tsx";
import { Tag, type Tone } from "../status.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

export interface LetterResult {
  proposalId: string;
  registration: string;
  applicant: string;
  outcome?: LetterFacts["decision"]["outcome"];
  reservePlace?: number | null;
  grantCents?: number;
  letter: { id: string; number: string; openedAt: Date | null } | null;
  mails: readonly Pick<ResultMail, "state" | "reason">[];
  /** Why the row was left out of the mails; empty where it was not. */
  note: string;
  state: ResultState;
}

const tones: Record<ResultState, Tone> = {
  failed: "bad",
  unclear: "bad",
  nobody: "bad",
  held: "wait",
  withdrawn: "plain",
  none: "plain",
  drawing: "wait",
  waiting: "wait",
  sent: "neutral",
  handed: "neutral",
};

/** How many rows of a bulk are how far. */
export function ResultCounts({ counts }: { counts: readonly { state: ResultState; n: number }[] }) {
  const t = useT();
  return (
    <ul className="row" aria-label={t("releaseResult.counts")}>
      {counts.map(({ state, n }) => (
        <li key={state}>
          <Tag tone={tones[state]}>{t(`resultState.${state}`)}</Tag> {n}
        </li>
      ))}
    </ul>
  );
}

/** What became of each row of a bulk: its letter, every mail about it, or why there is none. */
export function LetterResults({ rows, label }: { rows: readonly LetterResult[]; label: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("staff.applicant")}
          </th>
          <th scope="col">{t("releaseResult.letter")}</th>
          <th scope="col">{t("staff.state")}</th>
          <th scope="col">{t("releaseResult.mails")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ proposalId, letter, state, mails, note, outcome, ...row }) => (
          <tr key={letter?.id ?? proposalId}>
            <td>
              <Original>{row.applicant}</Original>
              <small className="block">
                {row.registration}
                {outcome && `, ${t(`boardOutcome.${outcome}`)}`}
                {row.reservePlace && ` R${row.reservePlace}`}
                {row.grantCents ? `, ${formatMoney(row.grantCents, locale)}` : ""}
              </small>
            </td>
            <td className="nowrap" data-label={t("releaseResult.letter")}>
              {letter ? (
                <Link to={`/staff/letters/${letter.id}`}>{letter.number}</Link>
              ) : (
                t("releaseResult.noLetter")
              )}
            </td>
            <td data-label={t("staff.state")}>
              <Tag tone={tones[state]}>{t(`resultState.${state}`)}</Tag>
              {letter?.openedAt && (
                <small className="block soft">
                  {t("letters.opened", { at: formatInstant(letter.openedAt, locale) })}
                </small>
              )}
            </td>
            <td className="long" data-label={t("releaseResult.mails")}>
              {state === "held" && <Original>{note}</Original>}
              {mails.map((mail, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- the mails of a letter never move
                <span className="block" key={index}>
                  {t(`mailState.${mail.state}`)} <span className="soft">{mail.reason}</span>
                </span>
              ))}
              {state !== "held" && mails.length === 0 && "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
