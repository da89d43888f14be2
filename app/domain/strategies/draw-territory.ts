import { geoIdentity, geoPath } from "d3-geo";
import { allPositions, polygonsOf, type TerritoryMap } from "./territory.ts";

type Position = [number, number];

/** A map as lines of an SVG drawing; names are told in a list beside it. */
export interface TerritoryDrawing {
  viewBox: string;
  areas: string[];
  places: Position[];
  /** Where the number of a name stands; names in the order of their numbers. */
  names: { name: string; at: Position }[];
}

const width = 640;
const height = 480;
const margin = 12;
/** Parts of the longer side below which two positions are drawn as one. */
const grain = 1000;

const tenth = (figure: number) => Math.round(figure * 10) / 10;

function thinned(ring: readonly Position[], least: number): Position[] {
  const kept: Position[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= least) kept.push([x, y]);
  }
  const [first] = kept;
  return first && kept.length >= 3 ? [...kept, first] : [...ring];
}

/**
 * Draws a map flat: degrees of longitude as long as they are at its middle latitude (equirectangular),
 * north above, in a frame of 640 by 480.
 */
export function drawTerritory(map: TerritoryMap): TerritoryDrawing {
  const positions = allPositions(map);
  const south = positions.reduce((least, [, latitude]) => Math.min(least, latitude), 90);
  const north = positions.reduce((most, [, latitude]) => Math.max(most, latitude), -90);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const flat = ([longitude, latitude]: Position): Position => [longitude * narrowing, latitude];

  const east = positions.map((one) => flat(one)[0]);
  const sides = [north - south, Math.max(...east) - Math.min(...east)];
  const least = Math.max(...sides) / grain;
  const features = map.features.map(({ properties: { name }, geometry }) => ({
    type: "Feature" as const,
    properties: { name },
    geometry:
      geometry.type === "Point"
        ? { type: "Point" as const, coordinates: flat(geometry.coordinates) }
        : {
            type: "MultiPolygon" as const,
            coordinates: polygonsOf(geometry).map((rings) =>
              rings.map((ring) => thinned(ring.map(flat), least)),
            ),
          },
  }));
  const all = { type: "FeatureCollection" as const, features };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      all,
    );
  const path = geoPath(projection).digits(1);
  const [[left, top], [right, bottom]] = path.bounds(all);
  const placed = ([x, y]: Position): Position => [tenth(x), tenth(y)];
  return {
    viewBox: [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin]
      .map(tenth)
      .join(" "),
    areas: features.flatMap((feature) =>
      feature.geometry.type === "MultiPolygon" ? [path(feature) ?? ""] : [],
    ),
    places: features.flatMap((feature) =>
      feature.geometry.type === "Point" ? [placed(path.centroid(feature))] : [],
    ),
    names: features
      .filter(({ properties: { name } }) => name !== "")
      .map((feature) => ({ name: feature.properties.name, at: placed(path.centroid(feature)) })),
  };
}
