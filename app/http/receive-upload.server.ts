import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { refuse, type Result } from "#app/domain/result.ts";

export type UploadRefusal =
  | "upload-not-a-form"
  | "upload-no-file"
  | "upload-several-files"
  | "upload-broken";

export interface Upload<T> {
  /** As the sender called it. */
  name: string;
  /** The other fields of the form. */
  fields: Record<string, string>;
  /** What `keep` made of the bytes. */
  kept: T;
}

/**
 * Reads a multipart request with one file, and gives the bytes to `keep` as they arrive; `keep` has to
 * read its stream to the end. Fields that stand before the file are there when `keep` is called.
 * The request is read to its end even where it is refused, so that the sender gets the answer.
 */
export async function receiveUpload<T>(
  request: Request,
  keep: (bytes: Readable, fields: Record<string, string>) => Promise<T>,
): Promise<Result<Upload<T>, UploadRefusal>> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!contentType.startsWith("multipart/form-data") || !request.body)
    return refuse("upload-not-a-form");

  const fields: Record<string, string> = {};
  const taken: { name: string; kept: Promise<T> }[] = [];
  let several = false;

  const form = busboy({
    headers: { "content-type": contentType },
    defParamCharset: "utf8",
    limits: { fields: 20, fieldSize: 10_000, parts: 25 },
  });
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (_field, bytes, { filename }) => {
    if (!filename) return bytes.resume();
    if (taken.length > 0) {
      several = true;
      return bytes.resume();
    }
    const kept = keep(shielded(bytes), fields);
    // Awaited below, after the request; until then a failure is no unhandled rejection.
    kept.catch(() => {});
    taken.push({ name: filename, kept });
  });

  try {
    await pipeline(Readable.fromWeb(request.body as never), form);
  } catch {
    await Promise.allSettled(taken.map(({ kept }) => kept));
    return refuse("upload-broken");
  }
  const [first] = taken;
  if (!first) return refuse("upload-no-file");
  const kept = await first.kept;
  if (several) return refuse("upload-several-files");
  return { ok: true, value: { name: first.name, fields, kept } };
}

/** The same bytes; if their reader fails, the rest is read all the same, or the request would hang. */
function shielded(bytes: Readable): Readable {
  const inner = new PassThrough();
  bytes.on("error", (error) => inner.destroy(error));
  inner.on("close", () => bytes.resume());
  return bytes.pipe(inner);
}
