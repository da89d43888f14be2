import type { FieldChange } from "#app/domain/proposals/compare-snapshots.ts";
import { useT } from "#app/ui/use-t.ts";

/** What differs between two versions: for each field what was and what is, and its files. */
export function VersionChanges({ changes }: { changes: readonly FieldChange[] }) {
  const t = useT();
  return (
    <dl className="summary">
      {changes.map(({ field, label, before, after, added, removed }) => (
        <div key={field} className="wide">
          <dt>{label}</dt>
          <dd>
            {before !== after && (
              <>
                <Text name={t("submission.was")} text={before || t("submission.empty")} as="del" />
                <Text name={t("submission.is")} text={after || t("submission.empty")} as="ins" />
              </>
            )}
            {removed.map(({ id, name }) => (
              <p key={id}>{t("submission.removed", { name })}</p>
            ))}
            {added.map(({ id, name }) => (
              <p key={id}>{t("submission.added", { name })}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Text({ name, text, as: Mark }: { name: string; text: string; as: "del" | "ins" }) {
  return (
    <p className="typed">
      <small className="soft">{name}</small>
      <br />
      <Mark>{text}</Mark>
    </p>
  );
}
