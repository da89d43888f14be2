import type { EvaluatorState } from "./assigned-sheets.ts";

interface Waiting {
  id: string;
  /** Its call is being evaluated. */
  isOpen: boolean;
  state: EvaluatorState;
}

/** How far the queue is that one assignment stands in, and which is to be done after it. */
export function queueAround(queue: readonly Waiting[], id: string) {
  const open = queue.filter(({ isOpen }) => isOpen);
  const at = open.findIndex((one) => one.id === id);
  const after = [...open.slice(at + 1), ...open.slice(0, Math.max(0, at))];
  const next = after.find(({ state }) => state !== "submitted");
  return {
    done: open.filter(({ state }) => state === "submitted").length,
    of: open.length,
    next: next ? { id: next.id, isDeclared: next.state !== "assigned" } : null,
  };
}

/** Where an assignment of a queue is worked on. */
export const addressOf = ({ id, isDeclared }: { id: string; isDeclared: boolean }) =>
  `/evaluation/${id}${isDeclared ? "" : "/declaration"}`;
