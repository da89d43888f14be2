import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawTerritory } from "./draw-territory.ts";
import { allPositions, isAbroad, readTerritory, territoryMap } from "./territory.ts";

const square = (west: number, south: number, side = 0.2) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (geometry: object, name?: string) => ({
  type: "Feature",
  properties: name === undefined ? null : { name, area: 12 },
  geometry,
});
const area = (ring: number[][], name?: string) =>
  feature({ type: "Polygon", coordinates: [ring] }, name);
const collection = (...features: object[]) =>
  JSON.stringify({ type: "FeatureCollection", features });
const code = (text: string) => {
  const read = readTerritory(text);
  return read.ok ? "ok" : read.error.code;
};
function read(text: string) {
  const found = readTerritory(text);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

describe("the text of a map", () => {
  test("is taken with the names of its areas and places, and without anything else", () => {
    const place = feature(
      { type: "Point", coordinates: [24, 54, 90] },
      " Miestas  prie\u00a0upės ",
    );
    const map = read(collection(area(square(24, 54), "Pavyzdžio seniūnija"), place));
    expect(map.features.map(({ properties }) => properties)).toEqual([
      { name: "Pavyzdžio seniūnija" },
      { name: "Miestas prie upės" },
    ]);
    expect(map.features[1]?.geometry).toEqual({ type: "Point", coordinates: [24, 54] });
    expect(isAbroad(map)).toBe(false);
  });

  test.each([
    ["", "map-empty"],
    [" \n", "map-empty"],
    ["{", "map-not-json"],
    ["[]", "map-not-collection"],
    [collection(), "map-not-collection"],
    [
      collection(feature({ type: "LineString", coordinates: square(24, 54) })),
      "map-not-collection",
    ],
    [
      collection(
        area([
          [24, 54],
          [24, 55],
          [24, 54],
        ]),
      ),
      "map-not-collection",
    ],
    [
      collection(
        area([
          [24, "54"],
          [24, 55],
          [25, 55],
          [24, 54],
        ] as number[][]),
      ),
      "map-not-collection",
    ],
    [collection(area(square(500_000, 6_000_000, 100))), "map-not-degrees"],
    [collection(feature({ type: "Point", coordinates: [24, 54] })), "map-no-area"],
    [collection(area(square(24, 54, 0.000001))), "map-no-area"],
    [" ".repeat(2 * 1024 * 1024) + "{}", "map-too-large"],
  ])("%.60s is answered with %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test("with too many points is refused, however it is written", () => {
    const ring = Array.from({ length: 10_001 }, (_, n) => [24 + (n % 2) / 10, 54 + n / 10_000]);
    expect(code(collection(area([...ring, [24, 54]])))).toBe("map-too-many-points");
  });

  test("with longitude and latitude exchanged is told apart", () => {
    expect(isAbroad(read(collection(area(square(54, 24)))))).toBe(true);
  });

  test("is the same map when it is read again", () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const text = collection(area(ring, "A"));
        const first = readTerritory(text);
        if (!first.ok) return;
        expect(readTerritory(JSON.stringify(first.value))).toEqual(first);
        expect(territoryMap.parse(first.value)).toEqual(first.value);
      }),
    );
  });
});

/** Closed rings of any shape on the globe. */
const rings = fc
  .array(
    fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
    ),
    { minLength: 3, maxLength: 40 },
  )
  .map((positions) => [...positions, positions[0] ?? [0, 0]].map(([x, y]) => [x, y]));

const numbersOf = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe("the drawing of a map", () => {
  test("has every line and name within its frame, and no more than the frame", () => {
    fc.assert(
      fc.property(rings, fc.double({ min: -90, max: 90, noNaN: true }), (ring, latitude) => {
        const place = feature({ type: "Point", coordinates: [20, latitude] }, "B");
        const found = readTerritory(collection(area(ring, "A"), place));
        if (!found.ok) return;
        const { viewBox, areas, places } = drawTerritory(found.value);
        const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(" ").map(Number);
        expect(width).toBeLessThanOrEqual(640 + 2 * 12 + 0.2);
        expect(height).toBeLessThanOrEqual(480 + 2 * 12 + 0.2);
        const all = [...areas.flatMap(numbersOf), ...places.flat()];
        expect(all.every(Number.isFinite)).toBe(true);
        for (let n = 0; n + 1 < all.length; n += 2) {
          expect(all[n]).toBeGreaterThanOrEqual(left);
          expect(all[n]).toBeLessThanOrEqual(left + width);
          expect(all[n + 1]).toBeGreaterThanOrEqual(top);
          expect(all[n + 1]).toBeLessThanOrEqual(top + height);
        }
      }),
    );
  });

  test("keeps what is north above, and the shape at its latitude", () => {
    const map = read(
      collection(area(square(24, 54, 0.2), "Pietūs"), area(square(24, 54.5, 0.2), "Šiaurė")),
    );
    const { names, areas } = drawTerritory(map);
    const [south, north] = names;
    expect(north?.at[1]).toBeLessThan(south?.at[1] ?? 0);
    const xs = numbersOf(areas[0] ?? "").filter((_, n) => n % 2 === 0);
    const ys = numbersOf(areas[0] ?? "").filter((_, n) => n % 2 === 1);
    const proportion = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(proportion).toBeCloseTo(Math.cos((54.35 * Math.PI) / 180), 2);
  });

  test("is the same whichever way the rings go round", () => {
    const [one, other] = [square(24, 54), square(24, 54).toReversed()].map((ring) =>
      drawTerritory(read(collection(area(ring)))),
    );
    expect(one?.viewBox).toBe(other?.viewBox);
  });

  test("draws a coast of thousands of points in few kilobytes", () => {
    const ring = Array.from({ length: 9000 }, (_, n): [number, number] => {
      const angle = (n / 9000) * 2 * Math.PI;
      const reach = 0.5 + (n % 2) * 0.0003;
      return [24 + reach * Math.cos(angle), 54 + reach * Math.sin(angle)];
    });
    const map = read(collection(area([...ring, ring[0] ?? [24, 54]])));
    expect(allPositions(map).length).toBeGreaterThan(8000);
    expect(drawTerritory(map).areas.join("").length).toBeLessThan(40_000);
  });
});
