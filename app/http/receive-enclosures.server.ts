import type { Readable } from "node:stream";
import {
  type EnclosedFile,
  enclosureLimits,
  tooMuchOf,
} from "#app/domain/enclosures/enclosed-file.ts";
import { keepFiles, keptFile } from "#app/domain/enclosures/keep-files.server.ts";
import type { UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { receiveUploads } from "./receive-upload.server.ts";

/** Texts and files that were sent in one form; `faults` are files that were not taken. */
export interface Received {
  form: FormData;
  files: EnclosedFile[];
  faults: { name: string; code: UploadRefusal }[];
}

/** What a refused form shows again: the files that it brought, each with the mark that finds it. */
export interface KeptFile {
  name: string;
  size: number;
  mark: string;
}

const codes = {
  "file-empty": "file-empty",
  "file-too-large": "file-too-large",
  "file-wrong-type": "file-wrong-type",
  "file-heic": "file-heic",
  "file-old-office": "file-old-office",
  "file-password-protected": "file-password-protected",
} as const satisfies Record<string, UploadRefusal>;
const codeOf = (code: string): UploadRefusal =>
  Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : "upload-broken";

/** Longer than any text that is taken, so that one that is too long is shown again and not cut. */
const FIELD_BYTES = 100_000;

/**
 * Reads a form of texts with files, multipart or not. Where the sender may not write, nothing is kept.
 * Files that came with an earlier, refused request are found again by their marks in `kept`.
 */
export async function receiveEnclosures(
  ctx: Ctx,
  request: Request,
  { place, may }: { place: string; may: boolean },
): Promise<Received> {
  const { maxFiles, maxBytes, accept } = enclosureLimits;
  const isMultipart = request.headers.get("content-type")?.startsWith("multipart/form-data");
  if (!isMultipart) return withKept(ctx, place, await request.formData(), [], []);

  const store = (bytes: Readable) => {
    if (may) return ctx.files.store(bytes, { maxBytes, accept });
    bytes.resume();
    return Promise.resolve(null);
  };
  const limits = { mostFiles: maxFiles, fieldBytes: FIELD_BYTES };
  const received = await receiveUploads(request, store, limits);
  if (!received.ok) return { form: new FormData(), files: [], faults: [broken] };

  const form = new FormData();
  for (const [name, value] of received.value.fields) form.append(name, value);
  const faults: Received["faults"] = [];
  const files = received.value.files.flatMap(({ name, kept }): EnclosedFile[] => {
    if (kept?.ok) return [{ name, ...kept.value }];
    if (kept) faults.push({ name, code: codeOf(kept.error.code) });
    return [];
  });
  if (received.value.hasMore) faults.push({ name: "", code: "too-many-files" });
  return withKept(ctx, place, form, files, faults);
}

const broken = { name: "", code: "upload-broken" } as const;

function withKept(
  ctx: Ctx,
  place: string,
  form: FormData,
  arrived: readonly EnclosedFile[],
  faults: Received["faults"],
): Received {
  const marks = form.getAll("kept").filter((mark) => typeof mark === "string");
  const before = marks.slice(0, enclosureLimits.maxFiles).flatMap((mark) => {
    const file = keptFile(ctx, place, mark);
    return file ? [file] : [];
  });
  form.delete("kept");
  const files = [...before, ...arrived];
  const tooMuch = tooMuchOf(files);
  if (tooMuch && !faults.some(({ code }) => code === tooMuch))
    return { form, files, faults: [...faults, { name: "", code: tooMuch }] };
  return { form, files, faults };
}

/** The files of a refused form with marks, so that its sender need not choose them again. */
export async function keptFiles(
  ctx: Ctx,
  place: string,
  files: readonly EnclosedFile[],
): Promise<KeptFile[]> {
  if (files.length === 0) return [];
  const marks = await keepFiles(ctx, place, files);
  return files.map(({ name, size }, index) => ({ name, size, mark: marks[index] ?? "" }));
}
