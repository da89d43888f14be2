import { formatInstant } from "#app/domain/values/instant.ts";
import { useLocale, useT } from "./use-t.ts";

/** The proof that a letter was opened: when somebody of the applicant first did, and who. */
export function LetterOpening({
  letter: { openedAt, openedBy },
}: {
  letter: { openedAt: Date | null; openedBy: string | null };
}) {
  const t = useT();
  const locale = useLocale();
  if (!openedAt) return null;
  const at = formatInstant(openedAt, locale);
  return (
    <small className="block soft">
      {openedBy ? t("letters.openedBy", { at, name: openedBy }) : t("letters.opened", { at })}
    </small>
  );
}
