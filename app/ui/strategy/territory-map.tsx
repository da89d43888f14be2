import type { TerritoryDrawing } from "#app/domain/strategies/draw-territory.ts";
import { Original } from "../original.tsx";
import { useT } from "../use-t.ts";

/** The outline of a territory with its names beside it, readable without the drawing. */
export function TerritoryMap({ drawing, source }: { drawing: TerritoryDrawing; source: string }) {
  const t = useT();
  const { viewBox, areas, places, names } = drawing;
  const title = t("territory.map");
  const isNumbered = names.length > 1;
  return (
    <figure className="territory">
      <svg viewBox={viewBox} role="img" aria-labelledby="territory-title territory-desc">
        <title id="territory-title">{title}</title>
        <desc id="territory-desc">
          {names.length > 0 ? names.map(({ name }) => name).join(", ") : t("territory.noNames")}
        </desc>
        {areas.map((area) => (
          <path key={area} d={area} />
        ))}
        {places.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={5} />
        ))}
        {isNumbered &&
          names.map(({ name, at: [x, y] }, index) => (
            <text key={`${name} ${x} ${y}`} x={x} y={y} dy={-8}>
              {index + 1}
            </text>
          ))}
      </svg>
      <figcaption>
        {isNumbered ? (
          <ol>
            {names.map(({ name, at }) => (
              <li key={`${name} ${at.join(" ")}`}>
                <Original>{name}</Original>
              </li>
            ))}
          </ol>
        ) : (
          names.map(({ name }) => <Original key={name}>{name}</Original>)
        )}
        <p className="soft">
          {t("territory.outline")} {source && t("territory.from", { source })}
        </p>
      </figcaption>
    </figure>
  );
}
