import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
  big?: boolean;
}

/** Names and values, one below the other. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, big }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={big ? "big" : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A summary of answers, each with a link to change it. */
export function Summary({
  rows,
}: {
  rows: readonly { label: string; value: ReactNode; change?: { to: string; text: string } }[];
}) {
  return (
    <dl className="summary">
      {rows.map(({ label, value, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="change">
              <a href={change.to}>
                {change.text} <span className="hidden">{label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
