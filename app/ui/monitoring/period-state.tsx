import type { PeriodState } from "#app/domain/monitoring/lifecycle.ts";
import { Tag, type Tone } from "../status.tsx";
import { useT } from "../use-t.ts";

const tones: Record<PeriodState, Tone> = {
  OPEN: "plain",
  SUBMITTED: "wait",
  RETURNED: "bad",
  ACCEPTED: "neutral",
};

export function PeriodTag({ state }: { state: PeriodState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`period.state.${state}`)}</Tag>;
}

/** The days of a period with an en dash between them. */
export const daysOf = ({ fromDay, toDay }: { fromDay: string; toDay: string }) =>
  `${fromDay} – ${toDay}`;
