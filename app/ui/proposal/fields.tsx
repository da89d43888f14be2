import type { Field } from "#app/domain/calls/definition.ts";
import { type AnsweredField, isAnswered } from "#app/domain/proposals/blank-row.ts";
import type { RawAnswer, RawOf } from "#app/domain/proposals/raw-answer.ts";
import { controls } from "#app/domain/proposals/typed-form.ts";
import { BudgetControl } from "./budget-control.tsx";
import { DeclarationsControl } from "./declarations-control.tsx";
import { FinancingControl } from "./financing-control.tsx";
import { IndicatorsControl } from "./indicators-control.tsx";
import { usePageAnswers } from "./page-answers.tsx";
import { RowsControl } from "./rows-control.tsx";
import { SimpleControl } from "./simple-control.tsx";

interface Props {
  fields: readonly Field[];
  /** Answers when the page was made, in the shape that controls show. */
  initial: Readonly<Record<string, RawAnswer>>;
  /** What the page knows of each stored answer. */
  known: Readonly<Record<string, string>>;
}

/**
 * The questions of a section. One that is asked only after a certain answer stands under that
 * answer, where it shows by the style sheet alone; after a list of choices it always shows.
 */
export function Fields(props: Props) {
  const answered = props.fields.filter(isAnswered);
  const keys = new Set(answered.map(({ key }) => key));
  const top = answered.filter(({ when }) => !when || !keys.has(when.field));
  return top.map((field) => <AnyField key={field.key} field={field} {...props} />);
}

function AnyField({ field, ...props }: Props & { field: AnsweredField }) {
  const page = usePageAnswers();
  const { key } = field;
  const initial = props.initial[key] ?? "";
  const typed = page.answers[key] ?? initial;
  const token = <input type="hidden" name={controls.known(key)} value={props.known[key] ?? ""} />;
  const following = (value: string) =>
    props.fields
      .filter(isAnswered)
      .filter(({ when }) => when?.field === key && when.is === value)
      .map((next) => <AnyField key={next.key} field={next} {...props} />);

  switch (field.kind) {
    case "rows":
      return (
        <>
          {token}
          <RowsControl
            field={field}
            initial={initial as RawOf<"rows">}
            typed={typed as RawOf<"rows">}
          />
        </>
      );
    case "budget":
      return (
        <>
          {token}
          <BudgetControl
            field={field}
            initial={initial as RawOf<"budget">}
            typed={typed as RawOf<"budget">}
          />
        </>
      );
    case "financing":
      return (
        <>
          {token}
          <FinancingControl
            field={field}
            initial={initial as RawOf<"financing">}
            typed={typed as RawOf<"financing">}
          />
        </>
      );
    case "indicators":
      return (
        <>
          {token}
          <IndicatorsControl
            field={field}
            initial={initial as RawOf<"indicators">}
            typed={typed as RawOf<"indicators">}
          />
        </>
      );
    case "declarations":
      return (
        <>
          {token}
          <DeclarationsControl field={field} initial={initial as RawOf<"declarations">} />
        </>
      );
    case "text":
    case "number":
    case "money":
    case "date":
    case "choice":
    case "yesNo":
    case "email":
    case "phone":
    case "legalCode":
    case "iban":
    case "website":
      return (
        <>
          {token}
          <SimpleControl
            field={field}
            path={key}
            initial={initial as string}
            typed={typed as string}
            reveals={(value) => {
              const next = following(value);
              return next.length > 0 ? next : null;
            }}
          />
        </>
      );
  }
}
