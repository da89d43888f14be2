import type { CallRules, Criterion } from "#app/domain/calls/definition.ts";
import type { ReadableSection } from "#app/domain/proposals/readable-sections.ts";
import { useLocalText } from "../local-text.ts";
import { ReadableList } from "../proposal/readable-list.tsx";
import { useT } from "../use-t.ts";

/** What the proposal says to a criterion: the answer written for it, and the section that proves it. */
export function Evidence({
  criterion,
  sections,
  rules,
}: {
  criterion: Criterion;
  sections: readonly ReadableSection[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}) {
  const t = useT();
  const say = useLocalText();
  const written = sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.criterion === criterion.id);
  const section = sections.find(({ key }) => key === criterion.evidence);
  const proof = section?.fields.filter((field) => !written.includes(field)) ?? [];
  return (
    <div className="evidence">
      <ReadableList items={written} rules={rules} />
      {section && proof.length > 0 && (
        <details open={written.length === 0}>
          <summary>{t("sheet.evidence", { section: say(section.title) })}</summary>
          <ReadableList items={proof} rules={rules} />
        </details>
      )}
    </div>
  );
}

/** The whole proposal as it was handed in, section by section. */
export function WholeProposal({
  sections,
  rules,
}: {
  sections: readonly ReadableSection[];
  rules: Pick<CallRules, "indirectFlatRateBp">;
}) {
  const say = useLocalText();
  return sections.map(({ key, title, fields }) => (
    <section key={key} className="submitted">
      <h2>{say(title)}</h2>
      <ReadableList items={fields.filter(({ isAsked }) => isAsked)} rules={rules} />
    </section>
  ));
}
