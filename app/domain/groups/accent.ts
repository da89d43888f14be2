/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** What stands on the accent, and what it stands on, in light and in dark (styles.css). */
const light = { on: white, under: [251, 250, 247] as Rgb, towards: black };
const dark = { on: [11, 26, 21] as Rgb, under: [24, 33, 30] as Rgb, towards: white };

/** The least contrast of text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

const parse = (hex: string): Rgb => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
];
const print = (colour: Rgb) =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours given as six hexadecimal digits, with or without #: from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => luminance(parse(hex.replace("#", "")))) as [
    number,
    number,
  ];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const mix = (one: Rgb, other: Rgb, share: number): Rgb => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** The colour as near to the wanted one as its text can be read, with its ink and its wash. */
function readable(wanted: Rgb, { on, under, towards }: typeof light | typeof dark) {
  for (let step = 0; step <= 20; step++) {
    const brand = mix(wanted, towards, step / 20);
    const wash = mix(under, brand, 0.1);
    const shades = [on, under, wash].map((shade) => contrast(print(brand), print(shade)));
    if (shades.every((shade) => shade >= leastContrast))
      return { brand: print(brand), ink: print(on), wash: print(wash) };
  }
  throw new Error("black and white can always be read");
}

/** The accent of a group for light and dark pages, darkened or lightened until it can be read. */
export const accentOf = (hex: string) => ({
  light: readable(parse(hex), light),
  dark: readable(parse(hex), dark),
});

/** The sheet that lays the accent over the common one. */
export function accentSheet(hex: string): string {
  const { light: day, dark: night } = accentOf(hex);
  const pair = (name: keyof typeof day) => `light-dark(${day[name]},${night[name]})`;
  return `:root{--brand:${pair("brand")};--brand-ink:${pair("ink")};--brand-wash:${pair("wash")}}\n`;
}
