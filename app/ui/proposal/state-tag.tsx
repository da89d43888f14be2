import type { PublicState } from "#app/domain/proposals/public-state.ts";
import { Tag, type Tone } from "#app/ui/status.tsx";
import { useT } from "#app/ui/use-t.ts";

const tones: Partial<Record<PublicState, Tone>> = {
  draft: "wait",
  clarification: "wait",
  notSelected: "plain",
  ineligible: "plain",
  declined: "plain",
  withdrawn: "plain",
};

/** The state of a proposal as its applicant sees it. */
export function StateTag({ state }: { state: PublicState }) {
  const t = useT();
  return <Tag tone={tones[state] ?? "neutral"}>{t(`proposal.state.${state}`)}</Tag>;
}
