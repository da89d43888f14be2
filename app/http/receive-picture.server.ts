import { Readable } from "node:stream";
import type { StoredPicture } from "#app/domain/pictures/add-picture.server.ts";
import { pictureLimits, type PictureRefusal } from "#app/domain/pictures/picture-limits.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { writePictureAnew } from "#app/platform/pictures.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { receiveUploads } from "./receive-upload.server.ts";

/** Longer than any text that is taken, so that one that is too long is shown again and not cut. */
const FIELD_BYTES = 10_000;

interface ReceivedPicture {
  form: FormData;
  image: Result<StoredPicture, PictureRefusal>;
}

/** All of a stream, or null where it is longer; it is read to its end all the same. */
async function bytesOf(source: Readable) {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const bytes of source as AsyncIterable<Buffer>) {
    size += bytes.length;
    if (size <= pictureLimits.maxBytes) parts.push(bytes);
  }
  return size <= pictureLimits.maxBytes ? Buffer.concat(parts) : null;
}

async function store(ctx: Pick<Ctx, "files">, bytes: Buffer) {
  const limits = { maxBytes: pictureLimits.maxBytes, accept: ["webp"] };
  const kept = await ctx.files.store(Readable.from([bytes]), limits);
  if (!kept.ok) throw new Error(`a picture of ours was refused: ${kept.error.code}`);
  return kept.value;
}

/** Writes a picture anew in its two widths and stores both; what was sent itself is not kept. */
export async function storePicture(
  ctx: Pick<Ctx, "files">,
  sent: Buffer,
): Promise<Result<StoredPicture, PictureRefusal>> {
  const written = await writePictureAnew(sent);
  if (!written.ok) return written;
  const { width, height } = written.value;
  const wide = await store(ctx, written.value.wide);
  const narrow = await store(ctx, written.value.narrow);
  return ok({ wide, narrow, width, height });
}

/**
 * Reads a form with one picture, or a plain form without any. Where the sender may not add one,
 * nothing is decoded or kept.
 */
export async function receivePicture(
  ctx: Pick<Ctx, "files">,
  request: Request,
  { may }: { may: boolean },
): Promise<ReceivedPicture> {
  const none = refuse("upload-no-file");
  const isMultipart = request.headers.get("content-type")?.startsWith("multipart/form-data");
  if (!isMultipart) return { form: await request.formData(), image: none };

  const keep = async (bytes: Readable) => {
    const sent = may ? await bytesOf(bytes) : (bytes.resume(), null);
    if (!may) return none;
    return sent ? storePicture(ctx, sent) : refuse("file-too-large");
  };
  const limits = { mostFiles: 1, fieldBytes: FIELD_BYTES };
  const received = await receiveUploads(request, keep, limits);
  const form = new FormData();
  if (!received.ok) return { form, image: refuse("upload-broken") };
  for (const [name, value] of received.value.fields) form.append(name, value);
  return { form, image: received.value.files[0]?.kept ?? none };
}
