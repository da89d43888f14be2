import type { Reading } from "#app/domain/exports/reading.server.ts";
import { askedTable, type Table, type TableFormat } from "#app/domain/exports/table.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { staffEventPage } from "./staff-events.server.ts";

/** Who has a place at an event and who waits, for its staff; opinions are not among it. */
export async function exportPlaces(
  ctx: Ctx,
  { id, file }: { id: string; file: string },
  { t, locale }: Reading,
): Promise<Result<{ table: Table; as: TableFormat }, "not-found">> {
  const asked = askedTable(file, ["places"] as const);
  const page = await staffEventPage(ctx, { id });
  if (!asked || !page.ok) return refuse("not-found");
  const { event, registered, waiting } = page.value;
  const table: Table = {
    name: `${event.startsAt.toISOString().slice(0, 10)} ${event.title[locale]}`
      .replaceAll(/[\\/:*?"<>|[\]]/g, " ")
      .slice(0, 80)
      .trim(),
    columns: [
      { key: "name", head: t("field.name"), kind: "text" },
      { key: "email", head: t("field.email"), kind: "text" },
      { key: "organisation", head: t("event.organisation"), kind: "text" },
      { key: "needs", head: t("event.needsShort"), kind: "text" },
      { key: "state", head: t("staff.state"), kind: "text" },
      { key: "registeredAt", head: t("event.registeredAt"), kind: "instant" },
      { key: "attended", head: t("event.attended"), kind: "text" },
    ],
    rows: [...registered, ...waiting].map((place) => [
      place.name,
      place.email,
      place.organisation,
      place.needs,
      t(`event.placeState.${place.state}`),
      place.registeredAt,
      place.attended === null ? "" : t(place.attended ? "exports.yes" : "exports.no"),
    ]),
  };
  return ok({ table, as: asked.as });
}
