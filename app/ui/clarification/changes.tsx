import type { FieldChange } from "#app/domain/proposals/compare-snapshots.ts";
import { Original } from "#app/ui/original.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useT } from "#app/ui/use-t.ts";

/** What a clarification changed: each part before and after, its files by name. */
export function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useT();
  if (changes.length === 0) return <p className="soft">{t("clarification.unchanged")}</p>;
  return (
    <ScrollTable label={t("clarification.changes")}>
      <thead>
        <tr>
          <th scope="col">{t("clarification.part")}</th>
          <th scope="col">{t("clarification.before")}</th>
          <th scope="col">{t("clarification.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, before, after, removed, added }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>
              <Side text={before} files={removed} mark={t("clarification.removed")} />
            </td>
            <td>
              <Side text={after} files={added} mark={t("clarification.added")} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Side({ text, files, mark }: { text: string; files: FieldChange["added"]; mark: string }) {
  const t = useT();
  if (!text && files.length === 0)
    return <span className="soft">{t("clarification.nothing")}</span>;
  return (
    <>
      {text && (
        <p className="typed">
          <Original>{text}</Original>
        </p>
      )}
      {files.map(({ id, name }) => (
        <p key={id}>
          {mark} <a href={`/files/attachments/${id}`}>{name}</a>
        </p>
      ))}
    </>
  );
}
