import type { PlaceState } from "#app/domain/events/lifecycle.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Place {
  id: string;
  state: PlaceState;
  name: string;
  email: string;
  organisation: string;
  needs: string;
  registeredAt: Date;
  attended: boolean | null;
}

/** Who has a place or waits for one, in their order; with boxes to tick who came. */
export function PlaceTable({
  label,
  places,
  isTicked = false,
}: {
  label: string;
  places: readonly Place[];
  isTicked?: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={label} className="dense cards">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("field.name")}
          </th>
          <th scope="col">{t("event.organisation")}</th>
          <th scope="col">{t("event.needsShort")}</th>
          <th scope="col">{t("event.registeredAt")}</th>
          {isTicked && <th scope="col">{t("event.attended")}</th>}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <Original>{place.name}</Original>
              <small className="block">{place.email}</small>
            </th>
            <td className="long" data-label={t("event.organisation")}>
              <Original>{place.organisation}</Original>
            </td>
            <td className="long" data-label={t("event.needsShort")}>
              <Original>{place.needs}</Original>
            </td>
            <td className="nowrap" data-label={t("event.registeredAt")}>
              {formatInstant(place.registeredAt, locale)}
            </td>
            {isTicked && (
              <td data-label={t("event.attended")}>
                <input
                  type="checkbox"
                  name="attended"
                  value={place.id}
                  defaultChecked={place.attended ?? false}
                  aria-label={t("event.attendedBy", { name: place.name })}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
