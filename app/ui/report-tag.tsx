import type { ReportState } from "#app/domain/reports/lifecycle.ts";
import { Tag, type Tone } from "./status.tsx";
import { useT } from "./use-t.ts";

const tones: Record<ReportState, Tone> = {
  DRAFT: "plain",
  PUBLISHED: "wait",
  APPROVED: "neutral",
  SENT: "neutral",
};

/** How far an annual report is. */
export function ReportTag({ state }: { state: ReportState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`reportState.${state}`)}</Tag>;
}
