import { formatInstant } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { Labelled } from "#app/ui/form.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Page {
  mayWrite: boolean;
  state: "open" | "answered" | "late";
  extension: { askedAt: Date | null; isDecided: boolean; isGranted: boolean };
}

/** Where the applicant asks for a longer term once, and reads what staff said. */
export function ExtensionRequest({
  page: { mayWrite, state, extension },
  typed,
  day,
}: {
  page: Page;
  typed: { typed: string; error?: string } | undefined;
  /** The last day in words. */
  day: string;
}) {
  const t = useT();
  const locale = useLocale();
  if (state === "answered") return null;
  if (extension.isGranted) return <p>{t("clarify.extensionGranted", { day })}</p>;
  if (extension.isDecided) return <p>{t("clarify.extensionRefused")}</p>;
  if (extension.askedAt) {
    const at = formatInstant(extension.askedAt, locale);
    return <p>{t("clarify.extensionAsked", { at })}</p>;
  }
  if (!mayWrite) return null;
  const error = typed?.error;
  return (
    <details open={typed !== undefined}>
      <summary>{t("clarify.extension")}</summary>
      <form method="post" noValidate>
        <p>{t("clarify.extensionText")}</p>
        <Labelled
          id="reason"
          label={t("clarify.extensionReason")}
          errors={error ? [error] : undefined}
        >
          <textarea
            id="reason"
            name="reason"
            rows={3}
            defaultValue={typed?.typed}
            aria-describedby={error ? "reason-error" : undefined}
            aria-invalid={error ? true : undefined}
          />
        </Labelled>
        <Button look="quiet" name="intent" value="extend">
          {t("clarify.extensionAsk")}
        </Button>
      </form>
    </details>
  );
}
