import sharp from "sharp";

/** A JPEG photograph as a phone sends it, with a place and words in its metadata; turned by `orientation`. */
export function aJpeg({
  words = "KANARĖLĖ",
  width = 1200,
  height = 800,
  orientation = 1,
}: { words?: string; width?: number; height?: number; orientation?: number } = {}) {
  const blue = { create: { width, height, channels: 3, background: "#35618f" } } as const;
  return sharp(blue)
    .jpeg()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { ImageDescription: words },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 1/1 0/1" },
    })
    .toBuffer();
}
