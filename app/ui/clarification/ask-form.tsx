import type { LocalText } from "#app/domain/calls/definition.ts";
import type { TypedQuestion } from "#app/domain/clarifications/ask-form.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { Button } from "#app/ui/button.tsx";
import { Labelled } from "#app/ui/form.tsx";
import { LetterTwin } from "#app/ui/letter.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Part {
  key: string;
  title: LocalText;
  fields: readonly { key: string; label: LocalText }[];
}

interface AskPage {
  days: number;
  dueOn: string;
  sections: readonly Part[];
}

/** Numbered questions, each with the parts that the applicant may change for it. */
export function AskForm({
  page: { days, dueOn, sections },
  questions,
  errors,
}: {
  page: AskPage;
  questions: readonly TypedQuestion[];
  /** Problem keys by the index of their question. */
  errors: Readonly<Record<number, string>>;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t("clarification.ask")}</h2>
      <p>{t("clarification.askText", { n: days, day: formatLongDay(dueOn, locale) })}</p>
      <p className="soft">{t("clarification.equal")}</p>
      <form method="post" noValidate>
        {/* The key Enter presses the first button of a form. */}
        <button className="hidden" tabIndex={-1} name="intent" value="preview">
          {t("clarification.preview")}
        </button>
        {questions.map((question, index) => (
          <QuestionFields
            // oxlint-disable-next-line react/no-array-index-key -- the order is the identity of a question
            key={index}
            index={index}
            question={question}
            error={errors[index]}
            sections={sections}
            isOnly={questions.length === 1}
          />
        ))}
        <div className="row">
          <Button look="quiet" name="intent" value="add">
            {t("clarification.add")}
          </Button>
          <Button name="intent" value="preview">
            {t("clarification.preview")}
          </Button>
        </div>
      </form>
    </section>
  );
}

function QuestionFields({
  index,
  question,
  error,
  sections,
  isOnly,
}: {
  index: number;
  question: TypedQuestion;
  error: string | undefined;
  sections: readonly Part[];
  isOnly: boolean;
}) {
  const t = useT();
  const say = useLocalText();
  const id = `question-${index}`;
  const n = index + 1;
  const ticked = question.unlocked.length;
  return (
    <fieldset className="card clarify">
      <legend>{t("clarify.question", { n })}</legend>
      <Labelled
        id={id}
        label={t("clarification.questionText")}
        hint={t("clarification.questionHint")}
        errors={error ? [error] : undefined}
      >
        <textarea
          id={id}
          name={`questions[${index}].text`}
          rows={3}
          defaultValue={question.text}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
        />
      </Labelled>
      <details open={ticked > 0}>
        <summary>
          {ticked > 0 ? t("clarification.openCount", { n: ticked }) : t("clarification.open")}
        </summary>
        {sections.map(({ key, title, fields }) => (
          <fieldset key={key} className="field choice">
            <legend>{say(title)}</legend>
            {fields.map((field) => (
              <label key={field.key} className="option">
                <input
                  type="checkbox"
                  name={`questions[${index}].unlocked`}
                  value={field.key}
                  defaultChecked={question.unlocked.includes(field.key)}
                />
                <span>{say(field.label)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </details>
      {!isOnly && (
        <p>
          <Button look="plain" name="intent" value={`remove:${index}`}>
            {t("clarification.remove", { n })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** The request as a letter, to be read before it is sent. */
export function AskPreview({
  questions,
  model,
}: {
  questions: readonly TypedQuestion[];
  model: LetterModel;
}) {
  const t = useT();
  return (
    <>
      <p>{t("clarification.previewText")}</p>
      <form method="post" className="row">
        {questions.map(({ text, unlocked }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order is the identity of a question
          <span key={index} hidden>
            <input type="hidden" name={`questions[${index}].text`} value={text} />
            {unlocked.map((key) => (
              <input key={key} type="hidden" name={`questions[${index}].unlocked`} value={key} />
            ))}
          </span>
        ))}
        <Button name="intent" value="send">
          {t("clarification.send")}
        </Button>
        <Button look="quiet" name="intent" value="edit">
          {t("clarification.edit")}
        </Button>
      </form>
      <LetterTwin model={model} />
    </>
  );
}
