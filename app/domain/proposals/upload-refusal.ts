import type { Locale } from "#app/domain/values/locale.ts";

/** Why a file was not taken; each has a sentence under `upload.<code>`. */
export const UPLOAD_REFUSALS = [
  "upload-no-file",
  "upload-several-files",
  "upload-broken",
  "file-wrong-type",
  "file-too-large",
  "file-changed",
  "file-heic",
  "file-old-office",
  "file-infected",
  "file-empty",
  "file-password-protected",
  "too-many-files",
  "too-many-uploads",
  "too-many-tries",
  "files-too-large-together",
  "call-closed",
  "already-submitted",
  "may-not-edit",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

export const asUploadRefusal = (code: string | null): UploadRefusal | null =>
  UPLOAD_REFUSALS.find((known) => known === code) ?? null;

function anyOf(types: readonly string[], locale: Locale) {
  const or = locale === "lt" ? " arba " : " or ";
  return [types.slice(0, -1).join(", "), ...types.slice(-1)].filter(Boolean).join(or);
}

/** What the sentence of a refusal tells of the place that the file was meant for. */
export const refusalParams = (
  {
    accept,
    maxMegabytes,
    maxFiles,
  }: { accept: readonly string[]; maxMegabytes: number; maxFiles: number },
  totalMegabytes: number,
  locale: Locale,
) => ({
  types: anyOf(
    accept.map((extension) => extension.toUpperCase()),
    locale,
  ),
  megabytes: maxMegabytes,
  total: totalMegabytes,
  n: maxFiles,
});
