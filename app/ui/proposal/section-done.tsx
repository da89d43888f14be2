import { controls } from "#app/domain/proposals/typed-form.ts";
import { ChoiceField } from "#app/ui/form.tsx";
import { useT } from "#app/ui/use-t.ts";

/** The id of the question, for the list of errors. */
export const DONE = "section-done";

/** The user's own word on whether a section is finished. */
export function SectionDone({ isDone, isLacking }: { isDone: boolean; isLacking: boolean }) {
  const t = useT();
  return (
    <ChoiceField
      id={DONE}
      name={controls.done}
      value={isDone ? "yes" : undefined}
      label={t("section.done.question")}
      errors={isLacking ? [t("section.done.lacking")] : undefined}
      options={[
        { value: "yes", label: t("section.done.yes") },
        { value: "no", label: t("section.done.no") },
      ]}
    />
  );
}
