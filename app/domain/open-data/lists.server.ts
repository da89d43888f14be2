import { allPages } from "#app/domain/exports/all-pages.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Asked } from "./asked.ts";
import { openAwards } from "./awards.server.ts";
import { openCalls } from "./calls.server.ts";
import { type Dataset, datasets, LICENCE } from "./records.ts";
import { openIndicators, openStrategies } from "./strategies.server.ts";
import { grantPackage, grantsOf, THREE_SIXTY } from "./three-sixty.ts";
import { openTimetable } from "./timetable.server.ts";

type Reader = Pick<Ctx, "db" | "now" | "origin">;
type OpenRecord = Record<string, unknown>;
type List = (
  ctx: Reader,
  asked: Asked,
) => Promise<{ items: readonly OpenRecord[]; next: string | null }>;

const lists: Record<Dataset, List> = {
  calls: openCalls,
  awards: openAwards,
  strategies: openStrategies,
  indicators: openIndicators,
  timetable: openTimetable,
};

export const PUBLISHER = "Kvieslys";

/** The list and the format that a file's name asks for: `awards.csv`; null for anything else. */
export function askedList(file: string) {
  const [name = "", format, ...more] = file.split(".");
  if (!Object.hasOwn(datasets, name) || more.length > 0) return null;
  const as = format === "json" || format === "csv" ? format : null;
  return as && { list: name as Dataset, as };
}

/** A page of a list with the address of the page after it. */
export async function openPage(ctx: Reader, list: Dataset, asked: Asked) {
  const { items, next } = await lists[list](ctx, asked);
  const url = new URL(`/open-data/v1/${list}.json`, ctx.origin);
  if (asked.group) url.searchParams.set("group", asked.group);
  if (next !== null) url.searchParams.set("after", next);
  return { licence: LICENCE, publisher: PUBLISHER, items, next: next === null ? null : url.href };
}

/** All records of a list, flat, one row each; of strategies one row an action. Null where there are too many. */
export async function openRows(ctx: Reader, list: Dataset, group: string | null) {
  const all = await allPages(async (after: string | null) => {
    const { items, next } = await lists[list](ctx, { after, group });
    return { rows: items, next };
  });
  if (!all) return null;
  const rows = list === "strategies" ? all.flatMap(actionsOf) : all;
  const cells = rows.map((row) => flat(row));
  const named = new Set(cells.flatMap((row) => Object.keys(row)));
  const columns = cells.length > 0 ? [...named] : Object.keys(datasets[list].shape);
  return { columns, rows: cells };
}

/** A strategy without actions has a row all the same. */
function actionsOf({ id, group, title, actions }: OpenRecord): OpenRecord[] {
  const strategy = { id, group, strategy: title };
  const rows = (actions as OpenRecord[]).map((action) => ({ ...strategy, ...action }));
  return rows.length > 0 ? rows : [strategy];
}

/** Nested fields by their path, lists in one cell. */
function flat(row: OpenRecord, above = ""): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(row)) {
    const name = above + key;
    if (Array.isArray(value)) {
      cells[name] = value
        .map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one)))
        .join("; ");
    } else if (typeof value === "object" && value !== null) {
      Object.assign(cells, flat(value as OpenRecord, `${name}.`));
    } else cells[name] = value === null ? "" : String(value as string | number | boolean);
  }
  return cells;
}

/** All awards as a package of 360Giving; null where there is none to tell of. */
export async function threeSixty(ctx: Reader) {
  const awards = await allPages(async (after: string | null) => {
    const { items, next } = await openAwards(ctx, { after, group: null });
    return { rows: items, next };
  });
  const grants = grantsOf(awards ?? [], ctx.origin);
  if (grants.length === 0) return null;
  return grantPackage.parse({
    version: THREE_SIXTY,
    title: "Grants of local action groups",
    license: LICENCE,
    publisher: { name: PUBLISHER, website: ctx.origin },
    grants,
  });
}
