import { enclosureLimits } from "#app/domain/enclosures/enclosed-file.ts";
import { refusalParams, type UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import { Labelled, type SummaryLine } from "./form.tsx";
import { fileSize } from "./proposal/file-size.ts";
import { useLocale, useT } from "./use-t.ts";

export interface FileFault {
  /** Of the file; empty where it is about all of them. */
  name: string;
  code: UploadRefusal;
}

const about = (locale: Locale) =>
  refusalParams(enclosureLimits, enclosureLimits.totalMegabytes, locale);

/** Why files were not taken, as sentences. */
export const faultTexts = (t: Translate, locale: Locale, faults: readonly FileFault[]) =>
  faults.map(({ name, code }) => {
    const why =
      code === "files-too-large-together"
        ? t("enclosure.tooLargeTogether", { total: enclosureLimits.totalMegabytes })
        : t(`upload.${code}`, about(locale));
    return name ? `${name}: ${why}` : why;
  });

/** The same for the summary above the heading. */
export const faultLines = (
  t: Translate,
  locale: Locale,
  faults: readonly FileFault[],
): SummaryLine[] => faultTexts(t, locale, faults).map((text) => ({ id: "files", text }));

/**
 * Several files chosen with a form. What a refused form has brought is listed with a box each, so that
 * it goes with the next try; without it being chosen anew.
 */
export function EnclosuresField({
  label,
  kept,
  faults,
  optional = true,
}: {
  label: string;
  optional?: boolean;
  kept: readonly { name: string; size: number; mark: string }[];
  faults: readonly FileFault[];
}) {
  const t = useT();
  const locale = useLocale();
  const { maxFiles, totalMegabytes } = enclosureLimits;
  const { types, megabytes } = about(locale);
  const hint = t("enclosure.hint", { n: maxFiles, types, megabytes, total: totalMegabytes });
  const errors = faultTexts(t, locale, faults);
  return (
    <>
      {kept.length > 0 && (
        <fieldset className="field">
          <legend>{t("enclosure.kept")}</legend>
          {kept.map(({ name, size, mark }) => (
            <label className="option" key={mark}>
              <input type="checkbox" name="kept" value={mark} defaultChecked />
              <span>
                {name}
                <small>{fileSize(size, locale)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Labelled id="files" label={label} optional={optional} hint={hint} errors={errors}>
        <input
          type="file"
          id="files"
          name="files"
          multiple
          accept={enclosureLimits.accept.map((extension) => `.${extension}`).join(",")}
          aria-describedby={errors.length > 0 ? "files-hint files-error" : "files-hint"}
          aria-invalid={errors.length > 0 || undefined}
        />
      </Labelled>
    </>
  );
}

/** Files that were sent, each with its size. */
export function EnclosureList({
  files,
}: {
  files: readonly { id: string; name: string; size: number; isWithheld: boolean }[];
}) {
  const t = useT();
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, name, size, isWithheld }) => (
        <li key={id}>
          {isWithheld ? name : <a href={`/files/enclosures/${id}`}>{name}</a>}
          <small className="soft">
            {isWithheld ? t("upload.scan.INFECTED") : fileSize(size, locale)}
          </small>
        </li>
      ))}
    </ul>
  );
}
