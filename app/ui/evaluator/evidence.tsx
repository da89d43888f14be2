import { type Criterion, fieldsOf } from "#app/domain/calls/definition.ts";
import { useLocalText } from "../local-text.ts";
import { AnswerList } from "../proposal/answer-list.tsx";
import { useT } from "../use-t.ts";
import type { SheetPage } from "./sheet.ts";

/** What the proposal says to a criterion: the answer written for it, and the section that proves it. */
export function Evidence({
  criterion,
  page: { snapshot, rules },
}: {
  criterion: Criterion;
  page: Pick<SheetPage, "snapshot" | "rules">;
}) {
  const t = useT();
  const say = useLocalText();
  const { form, answers } = snapshot;
  const files = snapshot.files.map(({ attachmentId, ...file }) => ({ id: attachmentId, ...file }));
  const written = fieldsOf(form).filter(
    (field) => field.kind === "text" && field.criterion === criterion.id,
  );
  const section = form.sections.find(({ key }) => key === criterion.evidence);
  const proof = section?.fields.filter((field) => !written.includes(field)) ?? [];
  return (
    <div className="evidence">
      <AnswerList fields={written} answers={answers} files={files} rules={rules} />
      {section && proof.length > 0 && (
        <details open={written.length === 0}>
          <summary>{t("sheet.evidence", { section: say(section.title) })}</summary>
          <AnswerList fields={proof} answers={answers} files={files} rules={rules} />
        </details>
      )}
    </div>
  );
}
