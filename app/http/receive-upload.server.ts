import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { ok, refuse, type Result } from "#app/domain/result.ts";

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

interface Several<T> {
  /** The other fields of the form, by name in the order that they came in. */
  fields: [name: string, value: string][];
  /** In the order that they came in. */
  files: { name: string; kept: T }[];
  /** Files beyond the most that are taken were left aside. */
  hasMore: boolean;
}

/**
 * Reads a multipart request with at most so many files, and gives the bytes of each to `keep` as they
 * arrive; `keep` has to read its stream to the end. Fields that stand before a file are there when
 * `keep` is called. The request is read to its end even where it is refused, so that the sender gets
 * the answer.
 */
export async function receiveUploads<T>(
  request: Request,
  keep: (bytes: Readable, fields: Record<string, string>) => Promise<T>,
  { mostFiles, fieldBytes }: { mostFiles: number; fieldBytes: number },
): Promise<Result<Several<T>, "upload-not-a-form" | "upload-broken">> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!contentType.startsWith("multipart/form-data") || !request.body)
    return refuse("upload-not-a-form");

  const fields: Several<T>["fields"] = [];
  const taken: { name: string; kept: Promise<T> }[] = [];
  let hasMore = false;

  const form = busboy({
    headers: { "content-type": contentType },
    defParamCharset: "utf8",
    limits: { fields: 20, fieldSize: fieldBytes, parts: 24 + mostFiles },
  });
  form.on("field", (name, value) => {
    fields.push([name, value]);
  });
  form.on("file", (_field, bytes, { filename }) => {
    if (!filename) return bytes.resume();
    if (taken.length >= mostFiles) {
      hasMore = true;
      return bytes.resume();
    }
    const kept = keep(shielded(bytes), Object.fromEntries(fields));
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
  const files = [];
  for (const { name, kept } of taken) files.push({ name, kept: await kept });
  return ok({ fields, files, hasMore });
}

/** Reads a multipart request with one file, as `receiveUploads` reads several. */
export async function receiveUpload<T>(
  request: Request,
  keep: (bytes: Readable, fields: Record<string, string>) => Promise<T>,
): Promise<Result<Upload<T>, UploadRefusal>> {
  const received = await receiveUploads(request, keep, { mostFiles: 1, fieldBytes: 10_000 });
  if (!received.ok) return received;
  const { fields, files, hasMore } = received.value;
  const [first] = files;
  if (!first) return refuse("upload-no-file");
  if (hasMore) return refuse("upload-several-files");
  return ok({ ...first, fields: Object.fromEntries(fields) });
}

/** The same bytes; if their reader fails, the rest is read all the same, or the request would hang. */
function shielded(bytes: Readable): Readable {
  const inner = new PassThrough();
  bytes.on("error", (error) => inner.destroy(error));
  inner.on("close", () => bytes.resume());
  return bytes.pipe(inner);
}
