import { Link } from "react-router";
import type { FieldChange } from "#app/domain/proposals/compare-snapshots.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstant, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Labelled } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Tag, type Tone } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { Changes } from "./changes.tsx";

type State = "ASKED" | "LATE" | "ANSWERED" | "CLARIFIED" | "NOT_CLARIFIED";

const tones: Partial<Record<State, Tone>> = { ASKED: "wait", LATE: "bad", NOT_CLARIFIED: "bad" };

interface Round {
  n: number;
  state: State;
  askedAt: Date;
  /** The last day, YYYY-MM-DD. */
  day: string;
  answeredAt: Date | null;
  letter: { id: string; number: string } | null;
  extension: {
    reason: string | null;
    askedAt: Date | null;
    isDecided: boolean;
    isGranted: boolean;
  };
  questions: readonly {
    n: number;
    text: string;
    answer: string;
    changes: readonly FieldChange[];
  }[];
}

/** One request to clarify: how far it is, what was answered and changed, and what staff do next. */
export function ClarificationRound({
  round,
  days,
  daysError,
  proposal,
}: {
  round: Round;
  /** Working days to begin with where a longer term is given. */
  days: number;
  daysError: string | undefined;
  /** Address of the proposal for staff. */
  proposal: string;
}) {
  const t = useT();
  const locale = useLocale();
  const { n, state, letter, extension, answeredAt } = round;
  const isOver = state === "CLARIFIED" || state === "NOT_CLARIFIED";
  return (
    <section aria-labelledby={`round-${n}`}>
      <div className="row">
        <h2 id={`round-${n}`}>{t("clarification.round", { n })}</h2>
        <Tag tone={tones[state] ?? "neutral"}>{t(`clarification.state.${state}`)}</Tag>
      </div>
      <Facts
        facts={[
          { label: t("clarification.asked"), value: formatInstant(round.askedAt, locale) },
          { label: t("clarification.due"), value: formatLongDay(round.day, locale) },
          ...(answeredAt
            ? [
                {
                  label: t("clarification.answeredAt"),
                  value: formatInstantSeconds(answeredAt, locale),
                },
              ]
            : []),
          ...(letter
            ? [
                {
                  label: t("clarification.letter"),
                  value: <Link to={`/letters/${letter.id}`}>{letter.number}</Link>,
                },
              ]
            : []),
        ]}
      />
      {extension.askedAt && !extension.isDecided && (state === "ASKED" || state === "LATE") && (
        <ExtensionDecision
          reason={extension.reason ?? ""}
          at={formatInstant(extension.askedAt, locale)}
          days={days}
          error={daysError}
        />
      )}
      {round.questions.map((question) => (
        <section key={question.n} className="card clarify">
          <h3>{t("clarify.question", { n: question.n })}</h3>
          <p className="typed">
            <Original>{question.text}</Original>
          </p>
          <h4>{t("clarification.reply")}</h4>
          {question.answer ? (
            <p className="typed">
              <Original>{question.answer}</Original>
            </p>
          ) : (
            <p className="soft">{t("clarification.noReply")}</p>
          )}
          {answeredAt && <Changes changes={question.changes} />}
        </section>
      ))}
      {state === "ASKED" && <p className="soft">{t("clarification.waiting")}</p>}
      {state === "LATE" && (
        <form method="post">
          <p>{t("clarification.lateText")}</p>
          <Button name="intent" value="leave">
            {t("clarification.leaveLate")}
          </Button>
        </form>
      )}
      {state === "ANSWERED" && (
        <form method="post">
          <h3>{t("clarification.judge")}</h3>
          <div className="row">
            <Button name="intent" value="accept">
              {t("clarification.accept")}
            </Button>
            <Button look="quiet" name="intent" value="leave">
              {t("clarification.leave")}
            </Button>
          </div>
        </form>
      )}
      {isOver && (
        <p>
          <Link to={proposal}>{t("clarification.toCheck")}</Link>
        </p>
      )}
    </section>
  );
}

function ExtensionDecision({
  reason,
  at,
  days,
  error,
}: {
  reason: string;
  at: string;
  days: number;
  error: string | undefined;
}) {
  const t = useT();
  return (
    <form method="post" className="card" noValidate>
      <h3>{t("clarification.extension")}</h3>
      <p className="soft">{at}</p>
      <p className="typed">
        <Original>{reason}</Original>
      </p>
      <Labelled
        id="days"
        label={t("clarification.extensionDays")}
        errors={error ? [error] : undefined}
      >
        <input
          id="days"
          name="days"
          className="short"
          inputMode="numeric"
          defaultValue={days}
          aria-describedby={error ? "days-error" : undefined}
          aria-invalid={error ? true : undefined}
        />
      </Labelled>
      <div className="row">
        <Button name="intent" value="grant">
          {t("clarification.extensionGrant")}
        </Button>
        <Button look="quiet" name="intent" value="refuse">
          {t("clarification.extensionRefuse")}
        </Button>
      </div>
    </form>
  );
}
