import { Link } from "react-router";
import type { ReleasedReasons } from "#app/domain/decisions/released-reasons.ts";
import type { PublicState } from "#app/domain/proposals/public-state.ts";
import type { NextStep, TimelineStep } from "#app/domain/proposals/timeline.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatDeadline, formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { LetterLinks } from "#app/ui/letter-links.tsx";
import { LetterOpening } from "#app/ui/letter-opening.tsx";
import { Deadline, Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { ProposalLinks } from "./proposal-links.tsx";
import { ScoreChart } from "./score-chart.tsx";
import { leftText } from "./time-left.tsx";
import { StateTag } from "./state-tag.tsx";
import { Timeline } from "./timeline.tsx";
import { WholeProposal } from "./whole-proposal.tsx";

interface Result {
  points: number | null;
  place: number | null;
  requestedCents: number;
  grantCents: number;
  reservePlace: number | null;
  minutesNo: string;
  meetingOn: string;
  complaintUntil: string;
  /** The last day to accept a sum that is smaller than asked; null where none is offered. */
  answerBy: string | null;
  answer: "ACCEPTED" | "DECLINED" | "SILENT" | null;
  reasons: ReleasedReasons | null;
}

export interface StatusPage {
  id: string;
  registration: string | null;
  unread: number;
  state: PublicState;
  now: Date;
  /** End of the term of an open clarification. */
  clarifyUntil: Date | null;
  call: { closesAt: Date };
  steps: readonly TimelineStep[];
  next: NextStep;
  /** Staff have asked to clarify it, now or before. */
  hasClarification: boolean;
  letters: readonly {
    id: string;
    number: string;
    heading: string;
    issuedAt: Date;
    openedAt: Date | null;
    openedBy: string | null;
    replaces: { id: string; number: string } | null;
    replacedBy: { id: string; number: string } | null;
  }[];
  result: Result | null;
  /** Number of the complaint that stands. */
  complaint: string | null;
  /** It can still be complained. */
  isInTerm: boolean;
  maySubmit: boolean;
}

/** Where a submitted proposal stands, what comes next and by when. */
export function ProposalStatus({ page }: { page: StatusPage }) {
  const t = useT();
  const { id, registration, letters, result } = page;
  return (
    <div className="with-aside">
      <div>
        <p className="state-line">
          <StateTag state={page.state} />{" "}
          {registration && (
            <span className="nowrap">{t("proposals.registration", { number: registration })}</span>
          )}
        </p>
        {page.state === "clarification" && page.clarifyUntil && (
          <Deadline left={leftText(t, page.now, page.clarifyUntil)}>
            {t("status.clarifyTerm")}
          </Deadline>
        )}
        <h2>{t("status.next")}</h2>
        <p>
          <NextText next={page.next} />
        </p>
        {page.hasClarification && (
          <p>
            {page.state === "clarification" ? (
              <ButtonLink to={`/my/proposals/${id}/clarification`}>
                {t("status.clarify")}
              </ButtonLink>
            ) : (
              <Link to={`/my/proposals/${id}/clarification`}>{t("status.clarification")}</Link>
            )}
          </p>
        )}
        {result && <ResultPart result={result} />}
        {result?.answerBy && (
          <p>
            <ButtonLink to={`/my/proposals/${page.id}/offer`} look="quiet">
              {t(result.answer ? "offer.title" : "offer.answer")}
            </ButtonLink>
          </p>
        )}
        {result && <ToComplaint page={page} />}
        <h2>{t("status.letters")}</h2>
        {letters.length === 0 ? (
          <p className="soft">{t("status.noLetters")}</p>
        ) : (
          <Letters letters={letters} />
        )}
        <h2>{t("status.submitted")}</h2>
        <p className="row">
          {registration && <Link to={`/my/proposals/${id}/receipt`}>{t("status.receipt")}</Link>}
          <Link to={`/my/proposals/${id}/check`}>{t("proposal.read")}</Link>
        </p>
        <WholeProposal at={`/my/proposals/${id}`} />
      </div>
      <aside className="card later">
        <h2 className="card-title">{t("timeline.label")}</h2>
        <Timeline steps={page.steps} />
        <ProposalLinks id={id} unread={page.unread} isDraft={false} />
      </aside>
    </div>
  );
}

function NextText({ next: { what, by } }: { next: NextStep }) {
  const t = useT();
  const locale = useLocale();
  const day =
    by === null
      ? ""
      : typeof by === "string"
        ? formatLongDay(by, locale)
        : formatDeadline(by, locale);
  return by === null && (what === "decision" || what === "complaint")
    ? t(`next.${what}.noDay`)
    : t(`next.${what}`, { day });
}

function Letters({ letters }: { letters: StatusPage["letters"] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="tasks">
      {letters.map(({ id, number, heading, issuedAt, ...letter }) => (
        <li key={id}>
          <span>
            <Link to={`/letters/${id}`}>{heading}</Link>
            <small className="soft">{`${t("status.letterNumber", { number })} · ${formatInstant(issuedAt, locale)}`}</small>
            <LetterOpening letter={letter} />
            <LetterLinks letter={letter} />
          </span>
          <a className="beside" href={`/letters/${id}/pdf`}>
            {t("status.pdf")} <span className="hidden">{number}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function ResultPart({ result }: { result: Result }) {
  const t = useT();
  const locale = useLocale();
  const { points, requestedCents, grantCents, reservePlace, minutesNo, meetingOn, reasons } =
    result;
  const facts = [
    { label: t("result.requested"), value: formatMoney(requestedCents, locale) },
    ...(grantCents > 0
      ? [{ label: t("result.granted"), value: formatMoney(grantCents, locale), big: true }]
      : []),
    ...(points === null
      ? []
      : [{ label: t("result.points"), value: formatPoints(points, locale), big: true }]),
    ...(result.place === null ? [] : [{ label: t("result.place"), value: String(result.place) }]),
    ...(reservePlace === null
      ? []
      : [{ label: t("result.reservePlace"), value: String(reservePlace) }]),
    {
      label: t("result.meeting"),
      value: t("result.minutes", { day: formatLongDay(meetingOn, locale), number: minutesNo }),
    },
    {
      label: t("result.complaintUntil"),
      value: formatLongDay(result.complaintUntil, locale),
    },
  ];
  return (
    <>
      <h2>{t("result.title")}</h2>
      <div className="card">
        <Facts facts={facts} />
      </div>
      {reasons && <Reasons reasons={reasons} points={points} />}
    </>
  );
}

/** Where the decision is contested, or the complaint that stands is read. */
function ToComplaint({ page }: { page: StatusPage }) {
  const t = useT();
  const { id, complaint, isInTerm, maySubmit } = page;
  const to = `/my/proposals/${id}/complaint`;
  if (complaint)
    return (
      <p>
        <Link to={to}>{t("complaint.toRead", { number: complaint })}</Link>
      </p>
    );
  if (!isInTerm || !maySubmit) return null;
  return (
    <p>
      <ButtonLink look="quiet" to={to}>
        {t("complaint.give")}
      </ButtonLink>
    </p>
  );
}

/** The sum of the greatest points of all criteria that count. */
const maxOf = ({ criteria }: ReleasedReasons) => criteria.reduce((sum, { max }) => sum + max, 0);

function Reasons({ reasons, points }: { reasons: ReleasedReasons; points: number | null }) {
  const t = useT();
  const locale = useLocale();
  const { criteria, threshold, unmet, conditions, deviation } = reasons;
  return (
    <>
      {unmet && (
        <p>
          <b>{unmet.point}</b> {unmet.text}
        </p>
      )}
      {conditions && <p>{t("result.conditions", { text: conditions })}</p>}
      {deviation && <p>{t("result.deviation", { text: deviation })}</p>}
      {criteria.length > 0 && (
        <>
          <h3>{t("result.scores")}</h3>
          {points === null ? (
            <p className="soft">
              {t("result.threshold", { points: formatPoints(threshold, locale) })}
            </p>
          ) : (
            <p>
              <b>
                {t("result.of", {
                  points: formatPoints(points, locale),
                  max: formatPoints(maxOf(reasons), locale),
                  threshold: formatPoints(threshold, locale),
                })}
              </b>{" "}
              <Tag tone={points >= threshold ? "neutral" : "plain"}>
                {t(points >= threshold ? "result.passed" : "result.missed")}
              </Tag>
            </p>
          )}
          <ScoreChart
            bars={criteria.map(({ title, mean, max }) => ({ title: title[locale], mean, max }))}
          />
          <ScrollTable label={t("result.scores")}>
            <thead>
              <tr>
                <th scope="col">{t("result.criterion")}</th>
                <th scope="col" className="num">
                  {t("result.mean")}
                </th>
                <th scope="col" className="num">
                  {t("result.max")}
                </th>
              </tr>
            </thead>
            <tbody>
              {criteria.map(({ id, title, mean, max, justifications }) => (
                <tr key={id}>
                  <th scope="row">
                    {title[locale]}
                    {justifications.length > 0 && (
                      <details>
                        <summary>{t("result.why")}</summary>
                        {justifications.map((text, index) => (
                          // oxlint-disable-next-line react/no-array-index-key -- the order is all that tells them apart
                          <p key={index}>{text}</p>
                        ))}
                      </details>
                    )}
                  </th>
                  <td className="num">{formatPoints(mean, locale)}</td>
                  <td className="num">{formatPoints(max, locale)}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </>
  );
}
