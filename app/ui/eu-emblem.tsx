/** Five points of a star of radius 1 about a centre, one of them upright, as a path. */
function star(cx: number, cy: number) {
  const inner = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);
  const points = Array.from({ length: 10 }, (_, n) => {
    const radius = n % 2 === 0 ? 1 : inner;
    const angle = (n * Math.PI) / 5;
    const [x, y] = [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
    return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
  });
  return `M${points.join("L")}Z`;
}

/** Twelve stars as the hours of a clock, on a circle of a third of the height. */
const stars = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return star(13.5 + 6 * Math.sin(angle), 9 - 6 * Math.cos(angle));
}).join("");

/**
 * The emblem of the Union, 3 to 2, with the white border that it has on a coloured ground
 * (Reg. (EU) 2021/1060 Annex IX: Reflex Blue and yellow as #003399 and #FFCC00).
 */
export function EuEmblem({ label }: { label: string }) {
  return (
    <svg viewBox="-0.72 -0.72 28.44 19.44" width="48" height="33" role="img" aria-label={label}>
      <path fill="#fff" d="M-0.72-0.72h28.44v19.44H-0.72Z" />
      <path fill="#039" d="M0 0h27v18H0Z" />
      <path fill="#fc0" d={stars} />
    </svg>
  );
}
