import type { Attempt } from "#app/domain/proposals/attempt.ts";
import { formatDeadline, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { RefusedAttempts } from "./submitted-versions.tsx";

interface Props {
  page: {
    call: { closesAt: Date };
    isOpen: boolean;
    isExtended: boolean;
    /** When the version that counts was handed in, where a working copy lies beside it. */
    copyOf: Date | null;
    attempts: readonly Attempt[];
  };
}

/** What its people have to know of how a proposal is handed in, above its tasks or its state. */
export function SubmissionNotices({ page }: Props) {
  const t = useT();
  const locale = useLocale();
  const { call, isOpen, isExtended, copyOf, attempts } = page;
  const key = isOpen ? "submission.copy.open" : "submission.copy.late";
  return (
    <>
      {isExtended && (
        <Notice>
          {t("submission.extended", { until: formatDeadline(call.closesAt, locale) })}
        </Notice>
      )}
      {copyOf && <Notice>{t(key, { at: formatInstantSeconds(copyOf, locale) })}</Notice>}
      <RefusedAttempts attempts={attempts} />
    </>
  );
}
