import { type CallRules, fieldsOf } from "#app/domain/calls/definition.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import type { ShownFile } from "#app/domain/proposals/readable-answer.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { AnswerList } from "./answer-list.tsx";

/** The whole proposal as it was handed in, section by section. */
export function Submitted({
  snapshot: { form, answers, files },
  rules,
}: {
  snapshot: Pick<Snapshot, "form" | "answers"> & {
    files: readonly (Omit<ShownFile, "id"> & { attachmentId: string })[];
  };
  rules: Pick<CallRules, "indirectFlatRateBp">;
}) {
  const say = useLocalText();
  const asked = askedKeys(fieldsOf(form), answers);
  const shown = files.map(({ attachmentId, ...file }) => ({ id: attachmentId, ...file }));
  return form.sections.map(({ key, title, fields }) => (
    <section key={key} className="submitted">
      <h2>{say(title)}</h2>
      <AnswerList
        fields={fields.filter((field) => asked.has(field.key))}
        answers={answers}
        files={shown}
        rules={rules}
      />
    </section>
  ));
}
