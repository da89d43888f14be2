import type { CallRules, Field } from "#app/domain/calls/definition.ts";
import { isBlankAnswer } from "#app/domain/proposals/blank-answer.ts";
import type { StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import { readableAnswer, type ShownFile } from "#app/domain/proposals/readable-answer.ts";
import { useLocale } from "#app/ui/use-t.ts";
import { ReadableList, type ToMend } from "./readable-list.tsx";

interface Props {
  fields: readonly Field[];
  /** What is still to be mended, shown with the answers that it is about. */
  toMend?: readonly ToMend[];
  answers: StoredAnswers;
  files: readonly ShownFile[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** The answers to some questions for reading: formatted where they are understood, else as typed. */
export function AnswerList({ fields, toMend = [], ...content }: Props) {
  const locale = useLocale();
  return (
    <ReadableList
      items={fields.map((field) => ({
        field,
        answer: readableAnswer(field, content, locale),
        toMend: toMend.filter((one) => one.field === field.key),
        isUnanswered: isUnanswered(field, content),
      }))}
      rules={content.rules}
    />
  );
}

const isUnanswered = (field: Field, { answers, files }: Pick<Props, "answers" | "files">) =>
  field.kind === "file"
    ? !files.some((file) => file.field === field.key)
    : isBlankAnswer(field, answers[field.key]);
