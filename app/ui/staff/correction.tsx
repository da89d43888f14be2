import type { LetterPart, PartChange, Typed } from "#app/domain/letters/corrections/correction.ts";
import type { Language, LetterModel } from "#app/domain/letters/letter.ts";
import { Pieces } from "../call/changes.tsx";
import { Labelled } from "../form.tsx";
import { LetterTwin } from "../letter.tsx";
import { useT } from "../use-t.ts";

type T = ReturnType<typeof useT>;

const nameOf = (t: T, { what, label, key }: Omit<LetterPart, "text">) =>
  label ?? t(key === "position" ? "correction.part.position" : `correction.part.${what}`);

/** Every text of a letter that a correction may change, as it stands. */
export function CorrectedParts({
  parts,
  typed,
  language,
}: {
  parts: readonly LetterPart[];
  typed: Typed;
  language: Language;
}) {
  const t = useT();
  const groups = [
    { name: t("correction.addressee"), of: parts.slice(0, 4) },
    { name: t("correction.words"), of: parts.slice(4) },
  ];
  return groups.map(({ name, of }) => (
    <section key={name}>
      <h2>{name}</h2>
      {of.map((part) => {
        const id = `part-${part.key}`;
        const about = {
          id,
          name: part.key,
          lang: language,
          defaultValue: typed[part.key] ?? part.text,
        };
        return (
          <Labelled key={part.key} id={id} label={nameOf(t, part)}>
            {part.text.length < 80 ? (
              <input {...about} />
            ) : (
              <textarea {...about} rows={Math.min(8, 1 + Math.ceil(part.text.length / 90))} />
            )}
          </Labelled>
        );
      })}
    </section>
  ));
}

/** The earlier letter and the one that would replace it, with what differs word by word above them. */
export function BothLetters({
  before,
  after,
  changes,
}: {
  before: LetterModel;
  after: LetterModel;
  changes: readonly PartChange[];
}) {
  const t = useT();
  return (
    <>
      <section aria-labelledby="correction-changes">
        <h2 id="correction-changes">{t("correction.changes")}</h2>
        {changes.map((change) => (
          <div key={change.key}>
            <h3>{nameOf(t, change)}</h3>
            <p className="typed" lang={after.language}>
              <Pieces pieces={change.pieces} />
            </p>
          </div>
        ))}
      </section>
      <div className="columns wide">
        <section aria-labelledby="correction-before">
          <h2 id="correction-before">{t("correction.before")}</h2>
          <LetterTwin model={before} />
        </section>
        <section aria-labelledby="correction-after">
          <h2 id="correction-after">{t("correction.after")}</h2>
          <LetterTwin model={after} />
        </section>
      </div>
    </>
  );
}
