import { z } from "zod";
import { ok, refuse } from "#app/domain/result.ts";
import { tidy } from "#app/domain/values/typed.ts";

const MEGABYTE = 1024 * 1024;
/** What is read as a map; a drawing of a page needs no more. */
export const mapLimits = { megabytes: 2, bytes: 2 * MEGABYTE, points: 10_000 } as const;

/** Longitude and latitude in degrees; a height is passed over. */
const position = z
  .array(z.number())
  .min(2)
  .transform((typed): [number, number] => [typed[0] ?? 0, typed[1] ?? 0]);
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
  z.object({ type: z.literal("Point"), coordinates: position }),
]);
export type TerritoryGeometry = z.infer<typeof geometry>;

const name = z
  .string()
  .transform((typed) => tidy(typed).slice(0, 100))
  .catch("");

/** A territory as GeoJSON (RFC 7946): areas and places in WGS 84, each with a name or without; all else is left out. */
export const territoryMap = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        type: z.literal("Feature"),
        properties: z.object({ name: name.default("") }).catch({ name: "" }),
        geometry,
      }),
    )
    .min(1)
    .max(500),
});
export type TerritoryMap = z.infer<typeof territoryMap>;
type Position = [number, number];

/** The areas of a geometry, each as its outer ring and its holes. */
export const polygonsOf = (of: TerritoryGeometry): Position[][][] =>
  of.type === "Polygon" ? [of.coordinates] : of.type === "MultiPolygon" ? of.coordinates : [];

const positionsOf = (of: TerritoryGeometry): Position[] =>
  of.type === "Point" ? [of.coordinates] : polygonsOf(of).flat(2);

/** Every position of a map. */
export const allPositions = ({ features }: TerritoryMap) =>
  features.flatMap(({ geometry: of }) => positionsOf(of));

const isDegrees = ([longitude, latitude]: Position) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/** To some ten metres: a page draws nothing smaller. */
const rounded = ([longitude, latitude]: Position): Position => [
  tenThousandths(longitude),
  tenThousandths(latitude),
];
/** JSON knows no negative zero. */
const tenThousandths = (degrees: number) => Math.round(degrees * 1e4) / 1e4 + 0;
const isSame = (a: Position | undefined, b: Position) => a?.[0] === b[0] && a[1] === b[1];

/** A ring without repeated positions, closed; null where nothing of it is left. */
function tidyRing(ring: readonly Position[]): Position[] | null {
  const kept: Position[] = [];
  for (const one of ring.map(rounded)) if (!isSame(kept.at(-1), one)) kept.push(one);
  const [first] = kept;
  if (first && !isSame(kept.at(-1), first)) kept.push(first);
  return kept.length >= 4 ? kept : null;
}

/** An area without holes that are too small to see; none where it is too small itself. */
function tidyPolygon([outer = [], ...holes]: readonly Position[][]): Position[][][] {
  const edge = tidyRing(outer);
  if (!edge) return [];
  return [
    [edge, ...holes.flatMap((hole) => [tidyRing(hole) ?? []].filter((one) => one.length > 0))],
  ];
}

function tidyGeometry(of: TerritoryGeometry): TerritoryGeometry[] {
  if (of.type === "Point") return [{ type: "Point", coordinates: rounded(of.coordinates) }];
  const [first, ...others] = polygonsOf(of).flatMap(tidyPolygon);
  if (!first) return [];
  return others.length === 0
    ? [{ type: "Polygon", coordinates: first }]
    : [{ type: "MultiPolygon", coordinates: [first, ...others] }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Reads the text of a GeoJSON file as a map, its positions rounded; or tells what is wrong with it. */
export function readTerritory(text: string) {
  if (new TextEncoder().encode(text).length > mapLimits.bytes)
    return refuse("map-too-large", { megabytes: mapLimits.megabytes });
  if (text.trim() === "") return refuse("map-empty");
  const json = parsed(text);
  if (json === undefined) return refuse("map-not-json");
  const found = territoryMap.safeParse(json);
  if (!found.success) return refuse("map-not-collection");
  if (!allPositions(found.data).every(isDegrees)) return refuse("map-not-degrees");
  const map: TerritoryMap = {
    type: "FeatureCollection",
    features: found.data.features.flatMap(({ geometry: of, ...feature }) =>
      tidyGeometry(of).map((kept) => ({ ...feature, geometry: kept })),
    ),
  };
  if (!map.features.some(({ geometry: of }) => of.type !== "Point")) return refuse("map-no-area");
  const points = allPositions(map).length;
  if (points > mapLimits.points)
    return refuse("map-too-many-points", { thousands: mapLimits.points / 1000 });
  return ok(map);
}

/** Whether any of a map lies outside of a wide box around Lithuania, as where longitude and latitude are exchanged. */
export const isAbroad = (map: TerritoryMap) =>
  !allPositions(map).every(
    ([longitude, latitude]) =>
      longitude >= 20 && longitude <= 27.5 && latitude >= 53 && latitude <= 57,
  );
