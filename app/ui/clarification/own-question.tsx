import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import type { ReplyConflict } from "#app/domain/clarifications/reply-conflict.ts";
import { Labelled } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Question {
  n: number;
  text: string;
  answer: string;
  known: string;
  parts: readonly { key: string; section: string; label: LocalText; isToMend: boolean }[];
}

/** A question with the parts that may be changed for it and the applicant's answer. */
export function OwnQuestion({
  question: { n, text, answer, known, parts },
  at,
  mayWrite,
  typed,
  conflict,
}: {
  question: Question;
  /** Address of the proposal. */
  at: string;
  mayWrite: boolean;
  /** What was typed on a page that was refused. */
  typed: string | undefined;
  conflict: ReplyConflict | undefined;
}) {
  const t = useT();
  const say = useLocalText();
  const id = `reply-${n}`;
  const error = conflict && t("clarify.conflict", { text: conflict.theirs });
  return (
    <section className="card clarify" aria-labelledby={`question-${n}`}>
      <h2 id={`question-${n}`}>{t("clarify.question", { n })}</h2>
      <p className="typed">
        <Original>{text}</Original>
      </p>
      {mayWrite && parts.length === 0 && <p className="soft">{t("clarify.noParts")}</p>}
      {mayWrite && parts.length > 0 && (
        <>
          <h3>{t("clarify.parts")}</h3>
          <ul className="tasks">
            {parts.map(({ key, section, label, isToMend }) => (
              <li key={key}>
                <span>
                  <Link to={`${at}/sections/${section}${isToMend ? "?show=problems" : ""}#${key}`}>
                    {say(label)}
                  </Link>
                </span>
                {isToMend && <Tag tone="bad">{t("clarify.mend")}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite ? (
        <Labelled id={id} label={t("clarify.replyTo", { n })} errors={error ? [error] : undefined}>
          <input type="hidden" name={`known.${n}`} value={conflict?.known ?? known} />
          <textarea
            id={id}
            name={`reply.${n}`}
            rows={4}
            defaultValue={typed ?? answer}
            aria-describedby={error ? `${id}-error` : undefined}
            aria-invalid={error ? true : undefined}
          />
        </Labelled>
      ) : (
        <>
          <h3>{t("clarify.yourReply")}</h3>
          {answer ? (
            <p className="typed">{answer}</p>
          ) : (
            <p className="soft">{t("clarify.noReply")}</p>
          )}
        </>
      )}
    </section>
  );
}
