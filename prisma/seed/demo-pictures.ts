import sharp from "sharp";

type Colour = readonly [red: number, green: number, blue: number];

const wide = 960;
const high = 640;

/** A drawn picture as a JPEG: the colour of each point by its place, 0–1 across and down. */
function drawn(colourAt: (x: number, y: number) => Colour) {
  const points = Buffer.alloc(wide * high * 3);
  for (let row = 0; row < high; row += 1)
    for (let column = 0; column < wide; column += 1)
      points.set(colourAt(column / wide, row / high), (row * wide + column) * 3);
  return sharp(points, { raw: { width: wide, height: high, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

const table: Colour = [176, 132, 92];
const wall: Colour = [232, 224, 210];
const clay: Colour = [150, 78, 52];
const inside: Colour = [96, 46, 32];

const within = (
  x: number,
  y: number,
  [cx, cy, rx, ry]: readonly [number, number, number, number],
) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/** A bowl of clay on a table. */
export const aBowl = () =>
  drawn((x, y) => {
    if (within(x, y, [0.5, 0.45, 0.2, 0.06])) return inside;
    if (y > 0.45 && within(x, y, [0.5, 0.45, 0.23, 0.32])) return clay;
    if (within(x, y, [0.5, 0.45, 0.23, 0.08])) return clay;
    return y > 0.62 ? table : wall;
  });

/** A weave of straw: over and under by turns. */
export const aWeave = () =>
  drawn((x, y) => {
    const [column, row] = [Math.floor(x * 18), Math.floor(y * 12)];
    const across = (column + row) % 2 === 0;
    const edge = across ? (y * 12) % 1 : (x * 18) % 1;
    const light = 1 - Math.abs(edge - 0.5) * 0.7;
    const [red, green, blue]: Colour = across ? [222, 184, 110] : [190, 144, 74];
    return [red * light, green * light, blue * light];
  });
