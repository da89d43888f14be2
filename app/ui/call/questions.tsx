import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatDeadline, formatLongDate } from "#app/domain/values/instant.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Published {
  id: string;
  question: LocalText;
  answer: LocalText;
  isTranslated: boolean;
  publishedAt: Date | null;
  changedAt: Date | null;
  /** At which it was asked. */
  event: { id: string; title: LocalText } | null;
}

interface Props {
  number: string;
  /** Published with the call itself. */
  fixed: readonly { question: LocalText; answer: LocalText }[];
  published: readonly Published[];
  /** Until when one can ask; null where nobody can. */
  until: Date | null;
  now: Date;
}

/** What others asked, answered for everybody, and until when one can ask. */
export function Questions({ number, fixed, published, until, now }: Props) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const isTaken = until !== null && now < until;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("call.questions")}</h2>
      {fixed.map(({ question, answer }) => (
        <details key={question.lt}>
          <summary>{say(question)}</summary>
          <p>{say(answer)}</p>
        </details>
      ))}
      {published.map(({ id, question, answer, isTranslated, publishedAt, changedAt, event }) => {
        const worded = (text: LocalText) =>
          isTranslated ? say(text) : <Original>{text.lt}</Original>;
        return (
          <details key={id}>
            <summary>{worded(question)}</summary>
            <p className="typed">{worded(answer)}</p>
            <p className="soft">
              {publishedAt &&
                t("questions.answered", { date: formatLongDate(publishedAt, locale) })}
              {changedAt &&
                ` ${t("questions.changed", { date: formatLongDate(changedAt, locale) })}`}
              {event && (
                <>
                  {" · "}
                  {t("questions.askedAt")}{" "}
                  <Link to={`/events/${event.id}`}>{say(event.title)}</Link>
                </>
              )}
            </p>
          </details>
        );
      })}
      {isTaken && (
        <p>
          {published.length + fixed.length === 0 && `${t("questions.none")} `}
          <Link to={`/calls/${number}/questions/new`}>{t("questions.ask")}</Link>{" "}
          {t("questions.until", { deadline: formatDeadline(until, locale) })}
        </p>
      )}
      {until !== null && !isTaken && (
        <p className="soft">{t("questions.over", { deadline: formatDeadline(until, locale) })}</p>
      )}
    </section>
  );
}
