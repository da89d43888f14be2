import { type CallRules, fieldsOf, type Section } from "#app/domain/calls/definition.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { useLocalText } from "../local-text.ts";
import { Answer } from "./answer.tsx";

interface Shown {
  snapshot: Pick<Snapshot, "form" | "answers" | "files">;
  rules: Pick<CallRules, "indirectFlatRateBp">;
}

/** The anchor of a section of a submitted proposal. */
export const sectionId = (key: string) => `section-${key}`;

/** One section as it was handed in: each question that was asked with its answer. */
export function SubmittedSection({ section, snapshot, rules }: Shown & { section: Section }) {
  const say = useLocalText();
  const { form, answers, files } = snapshot;
  const asked = askedKeys(fieldsOf(form), answers);
  const fields = section.fields.filter(({ key }) => asked.has(key));
  const [only] = fields;
  const isAlone = fields.length === 1 && only && only.label.lt === section.title.lt;
  return (
    <>
      {fields.map((field) => (
        <div key={field.key} className="asked">
          {!isAlone && <h4>{say(field.label)}</h4>}
          <Answer field={field} answers={answers} files={files} rules={rules} />
        </div>
      ))}
    </>
  );
}

/** The whole proposal as it was handed in. */
export function Submitted({ snapshot, rules }: Shown) {
  const say = useLocalText();
  return snapshot.form.sections.map((section) => (
    <section key={section.key} id={sectionId(section.key)} className="submitted">
      <h3>{say(section.title)}</h3>
      <SubmittedSection section={section} snapshot={snapshot} rules={rules} />
    </section>
  ));
}
