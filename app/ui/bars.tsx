/** Bars of one scale from zero; their figures stand beside them. */
export function Bars({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { label: string; value: number; text: string }[];
}) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <figure className="chart">
      <figcaption>
        <b>{caption}</b>
      </figcaption>
      <ol className="bars named">
        {rows.map(({ label, value, text }) => (
          <li key={label}>
            <span>{label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(value * 100) / most} height={10} />
            </svg>
            <span className="num">{text}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
