import type { ProjectState } from "#app/domain/projects/lifecycle.ts";
import { Tag, type Tone } from "../status.tsx";
import { useT } from "../use-t.ts";

const tones: Record<ProjectState, Tone> = {
  SELECTED: "wait",
  FORWARDED: "wait",
  CONTRACTED: "neutral",
  RUNNING: "neutral",
  COMPLETED: "plain",
  TERMINATED: "bad",
  REFUSED: "bad",
};

/** How far a project has come, in words. */
export function ProjectStateTag({ state }: { state: ProjectState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`projectState.${state}`)}</Tag>;
}
