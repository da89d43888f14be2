import { publicTimetable } from "#app/domain/timetable/timetable.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Table } from "./table.ts";

/** The timetable of planned calls as a list: area, objective, who may apply, sum, beginning and end. */
export async function exportTimetable(
  ctx: Ctx,
  { file, group }: { file: string; group: string | null },
  { t, locale }: Reading,
) {
  const asked = askedTable(file, ["timetable"] as const);
  if (!asked) return refuse("not-found");
  const planned = await publicTimetable(ctx, { group });
  const table: Table = {
    name: t("exports.file.timetable"),
    columns: [
      { key: "id", head: t("timetable.id"), kind: "text" },
      { key: "group", head: t("calls.group"), kind: "text" },
      { key: "area", head: t("timetable.area"), kind: "text" },
      { key: "objective", head: t("strategy.objectiveUnnumbered"), kind: "text" },
      { key: "action", head: t("exports.action"), kind: "text" },
      { key: "title", head: t("timetable.what"), kind: "text" },
      { key: "applicants", head: t("timetable.who"), kind: "text" },
      { key: "total", head: t("timetable.total"), kind: "money" },
      { key: "opensOn", head: t("timetable.opens"), kind: "day" },
      { key: "closesOn", head: t("timetable.closes"), kind: "day" },
      { key: "note", head: t("timetable.note"), kind: "text" },
      { key: "call", head: t("timetable.call"), kind: "text" },
      { key: "refreshedAt", head: t("timetable.refreshed"), kind: "instant" },
    ],
    rows: planned.map((one) => [
      one.id,
      one.group.shortName,
      one.group.city,
      one.objective,
      one.action.number,
      one.title[locale],
      one.kinds.map((kind) => t(`calls.kind.${kind}`)).join(", "),
      one.totalCents,
      one.opensOn,
      one.closesOn,
      one.note[locale],
      one.call,
      one.strategy.refreshedAt,
    ]),
  };
  return ok({ table, as: asked.as });
}
