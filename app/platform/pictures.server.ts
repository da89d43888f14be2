import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { PictureRefusal } from "#app/domain/pictures/picture-limits.ts";
import { pictureLimits } from "#app/domain/pictures/picture-limits.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** A picture written anew as WebP, in two widths, without anything that was said in the file sent. */
export interface WrittenPicture {
  wide: Buffer;
  narrow: Buffer;
  /** Of the wide one, in pixels. */
  width: number;
  height: number;
}

// Only the decoders of what is accepted can run, whatever bytes reach the library.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
});
// A picture may take 200 MB while it is decoded: nothing of it is kept, and they go one after another.
sharp.cache(false);
sharp.concurrency(1);

const formats = { jpg: "jpeg", png: "png", webp: "webp" } as const;
const phones = ["heic", "heif", "heics", "avif"];

let last: Promise<unknown> = Promise.resolve();

/**
 * Decodes a JPEG, PNG or WebP picture and writes it anew, turned upright: metadata, places and whatever
 * else the file carried do not come along. One at a time.
 */
export async function writePictureAnew(
  bytes: Buffer,
): Promise<Result<WrittenPicture, PictureRefusal>> {
  if (bytes.length === 0) return refuse("file-empty");
  const found = await fileTypeFromBuffer(bytes);
  if (found && phones.includes(found.ext)) return refuse("file-heic");
  if (!found || !Object.hasOwn(formats, found.ext)) return refuse("file-wrong-type");
  const format = formats[found.ext as keyof typeof formats];
  const turn = last.then(() => write(bytes, format));
  last = turn;
  return turn;
}

async function write(
  bytes: Buffer,
  format: string,
): Promise<Result<WrittenPicture, PictureRefusal>> {
  const { mostPixels, leastWidth, wide, narrow } = pictureLimits;
  const limits = { limitInputPixels: mostPixels, failOn: "error" } as const;
  try {
    const about = await sharp(bytes, { ...limits, limitInputPixels: false }).metadata();
    if (about.format !== format) return refuse("file-wrong-type");
    if (about.width * about.height > mostPixels) return refuse("picture-pixels");
    if (Math.max(about.width, about.height) < leastWidth) return refuse("picture-small");
    const first = await sharp(bytes, limits)
      .rotate()
      .resize({ width: wide, height: wide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    const second = await sharp(first.data)
      .resize({ width: narrow, withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer();
    const { width, height } = first.info;
    return ok({ wide: first.data, narrow: second, width, height });
  } catch {
    // The library throws for every picture that is cut off or is not what its head says.
    return refuse("picture-broken");
  }
}
