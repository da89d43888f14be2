const MEGABYTE = 1024 * 1024;

/** What is taken as a picture, and as what it is kept; widths in pixels. */
export const pictureLimits = {
  maxMegabytes: 15,
  maxBytes: 15 * MEGABYTE,
  /** More than any camera of today takes; a small file can stand for far more. */
  mostPixels: 60_000_000,
  leastWidth: 320,
  wide: 1600,
  narrow: 640,
  /** Of one project or one piece of news. */
  most: 12,
} as const;

/** Why a picture was not taken; each has a sentence under `picture.not.<code>`. */
export const pictureRefusals = [
  "upload-no-file",
  "upload-broken",
  "file-empty",
  "file-too-large",
  "file-wrong-type",
  "file-heic",
  "file-infected",
  "picture-pixels",
  "picture-small",
  "picture-broken",
  "too-many-pictures",
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];
