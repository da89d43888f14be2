const CURVE_POINTS = 1024;

const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const uint16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
const uint32 = (value: number) => concat(uint16(value >>> 16), uint16(value & 0xffff));
const fixed = (value: number) => uint32(Math.round(value * 65536) >>> 0);
const padded = (bytes: Uint8Array) => concat(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
const xyz = (x: number, y: number, z: number) =>
  concat(ascii("XYZ \0\0\0\0"), fixed(x), fixed(y), fixed(z));

/** The transfer curve of IEC 61966-2-1. */
function toneCurve() {
  const points = Array.from({ length: CURVE_POINTS }, (_, i) => {
    const v = i / (CURVE_POINTS - 1);
    return uint16(Math.round((v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4) * 65535));
  });
  return concat(ascii("curv\0\0\0\0"), uint32(CURVE_POINTS), ...points);
}

const name = "sRGB\0";
const description = concat(
  ascii("desc\0\0\0\0"),
  uint32(name.length),
  ascii(name),
  new Uint8Array(4 + 4 + 2 + 1 + 67),
);

/** A version 2 ICC profile of sRGB: the meaning of the colours in a letter (PDF/A, 6.2.2). */
export function srgbProfile() {
  const tags: [signature: string, data: Uint8Array][] = [
    ["desc", description],
    ["cprt", concat(ascii("text\0\0\0\0"), ascii("CC0\0"))],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["rXYZ", xyz(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyz(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyz(0.14307, 0.06061, 0.7141)],
    ["rTRC", toneCurve()],
  ];
  const shared = ["gTRC", "bTRC"];
  const tableLength = 4 + (tags.length + shared.length) * 12;
  const entries: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  let offset = 128 + tableLength;
  for (const [signature, data] of tags) {
    const place = concat(uint32(offset), uint32(data.length));
    entries.push(concat(ascii(signature), place));
    if (signature === "rTRC") entries.push(...shared.map((tag) => concat(ascii(tag), place)));
    const body = padded(data);
    bodies.push(body);
    offset += body.length;
  }

  const header = new Uint8Array(128);
  header.set(uint32(offset), 0);
  header.set(uint32(0x02100000), 8);
  header.set(ascii("mntrRGB XYZ "), 12);
  header.set(concat(uint16(2026), uint16(1), uint16(1)), 24);
  header.set(ascii("acsp"), 36);
  header.set(concat(fixed(0.9642), fixed(1), fixed(0.8249)), 68);
  return concat(header, uint32(tags.length + shared.length), ...entries, ...bodies);
}
