import { formatWhole } from "#app/domain/values/number.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What a project has reached: by its accepted reports, and by the yearly report of the group. */
export function Reached({
  reached,
  figures,
}: {
  reached: readonly { id: string; title: string; unit: string; value: number }[];
  figures: readonly { name: string; value: number; year: number }[];
}) {
  const t = useT();
  const locale = useLocale();
  if (reached.length + figures.length === 0) return null;
  return (
    <>
      <h2>{t("project.reached")}</h2>
      <dl className="counters">
        {reached.map(({ id, title, unit, value }) => (
          <div key={id}>
            <dt>
              <Original>{`${title} (${unit})`}</Original>
            </dt>
            <dd>{formatWhole(value, locale)}</dd>
          </div>
        ))}
        {figures.map(({ name, value, year }) => (
          <div key={name}>
            <dt>
              <Original>{name}</Original>, {year}
            </dt>
            <dd>{formatWhole(value, locale)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
