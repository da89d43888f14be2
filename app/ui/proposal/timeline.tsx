import type { TimelineStep } from "#app/domain/proposals/timeline.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatDeadline, formatInstant } from "#app/domain/values/instant.ts";
import { Steps } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

/** The way of a proposal with its days. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const t = useT();
  const locale = useLocale();
  const note = ({ at, by, due, until: granted, reason }: TimelineStep) => {
    const until = due ? t("timeline.due", { day: formatLongDay(due, locale) }) : "";
    const extended = granted && t("timeline.due", { day: formatDeadline(granted, locale) });
    const parts = [at && formatInstant(at, locale), by, until, extended, reason];
    return parts.filter(Boolean).join(", ") || undefined;
  };
  return (
    <Steps
      label={t("timeline.label")}
      steps={steps.map((step) => ({
        state: step.state,
        label: t(`timeline.${step.name}`, { n: step.n ?? 1, what: step.what ?? "" }),
        note: note(step),
      }))}
    />
  );
}
