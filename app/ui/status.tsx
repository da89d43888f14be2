import type { ReactNode } from "react";

export type Tone = "neutral" | "wait" | "bad" | "plain";

/** A short state in words; colour only repeats what the word says. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === "neutral" ? "tag" : `tag ${tone}`}>{children}</span>;
}

/** The yellow box: how long is left, and what the deadline is of. */
export function Deadline({ left, children }: { left: ReactNode; children: ReactNode }) {
  return (
    <div className="deadline">
      <strong>{left}</strong>
      <span>{children}</span>
    </div>
  );
}

export interface Step {
  state: "done" | "now" | "ahead";
  label: ReactNode;
  note?: ReactNode;
}

/** Steps of a way, with the present one marked. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ state, label: text, note }, index) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- the order is the identity of a step
          key={index}
          className={state === "ahead" ? undefined : state}
          aria-current={state === "now" ? "step" : undefined}
        >
          {text}
          {note && (
            <>
              <br />
              <small>{note}</small>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A bar that shows `part` of `whole`; its numbers stand in `label`. */
export function Meter({ part, whole, label }: { part: number; whole: number; label: string }) {
  const percent = whole > 0 ? Math.min(100, Math.round((part * 100) / whole)) : 0;
  return (
    <svg
      className="meter"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect width="100" height="6" className="track" />
      <rect width={percent} height="6" className="part" />
    </svg>
  );
}
