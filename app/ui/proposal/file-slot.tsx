import type { FieldOf } from "#app/domain/calls/definition.ts";
import { refusalParams, type UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { describedBy, ErrorText } from "./error-text.tsx";
import { fileSize } from "./file-size.ts";
import { type Upload, useUpload } from "./use-upload.ts";

export interface SlotFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  uploadedAt: Date;
  scan: "NOT_SCANNED" | "PENDING" | "CLEAN" | "INFECTED";
}

export interface SlotProps {
  proposalId: string;
  section: string;
  field: FieldOf<"file">;
  files: readonly SlotFile[];
  totalMegabytes: number;
  /** False where the page has told the types for all its places. */
  tellsTypes: boolean;
  /** Why the last file was not taken. */
  refused: UploadRefusal | null;
  isUploaded: boolean;
  /** Sentences about what lacks here. */
  errors: readonly string[];
  onUploaded: () => void;
}

/** The place for the files of one question: a list, and one plain form for one file at a time. */
export function FileSlot(props: SlotProps) {
  const { field, files, refused, isUploaded, totalMegabytes } = props;
  const t = useT();
  const locale = useLocale();
  const why = refused && t(`upload.${refused}`, refusalParams(field, totalMegabytes, locale));
  const errors = why ? [why] : props.errors;
  const hint = [
    field.hint?.[locale],
    t("upload.count", { n: field.maxFiles }),
    props.tellsTypes && uploadTypes(t, locale, field),
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <section
      className={errors.length > 0 ? "field slot bad" : "field slot"}
      aria-labelledby={`${field.key}-title`}
    >
      <h2 id={`${field.key}-title`}>
        {field.label[locale]}
        {!field.required && <span className="soft"> {t("word.optional")}</span>}
      </h2>
      {isUploaded && (
        <p className="good">
          <output>{t("upload.done")}</output>
        </p>
      )}
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} file={file} {...props} />
          ))}
        </ul>
      )}
      {files.length < field.maxFiles && (
        <UploadForm {...props} id={field.key} hint={hint} errors={errors} />
      )}
    </section>
  );
}

/** Which files are taken, as a sentence. */
export const uploadTypes = (t: Translate, locale: Locale, field: FieldOf<"file">) =>
  t("upload.types", { ...refusalParams(field, 0, locale), megabytes: field.maxMegabytes });

const uploadUrl = ({ proposalId, section, field }: SlotProps, replaces?: string) => {
  const query = new URLSearchParams({ section, ...(replaces && { replaces }) });
  return `/my/proposals/${proposalId}/files/${field.key}?${query.toString()}`;
};

function FileLine({ file, ...props }: SlotProps & { file: SlotFile }) {
  const t = useT();
  const locale = useLocale();
  const { id, name, size, sha256, uploadedAt, scan } = file;
  return (
    <li>
      <a href={`/files/attachments/${id}`}>{name}</a>
      <small className="soft">
        {`${fileSize(size, locale)} · ${formatInstant(uploadedAt, locale)} · SHA-256 ${sha256.slice(0, 8)}… · ${t(`upload.scan.${scan}`)}`}
      </small>
      <div className="row">
        <form method="post" action={`/my/proposals/${props.proposalId}/attachments/${id}/remove`}>
          <Button look="plain">
            {t("upload.remove")} <span className="hidden">{name}</span>
          </Button>
        </form>
        <details>
          <summary>
            {t("upload.replace")} <span className="hidden">{name}</span>
          </summary>
          <UploadForm {...props} id={`replace-${id}`} replaces={id} errors={[]} />
        </details>
      </div>
    </li>
  );
}

function UploadForm({
  id,
  replaces,
  hint,
  errors,
  ...props
}: SlotProps & { id: string; replaces?: string; hint?: string; errors: readonly string[] }) {
  const t = useT();
  const locale = useLocale();
  const { field, totalMegabytes, onUploaded } = props;
  const url = uploadUrl({ ...props, errors }, replaces);
  const upload = useUpload(url, field.maxMegabytes, onUploaded);
  const { state } = upload;
  const shown =
    state.is === "refused"
      ? [t(`upload.${state.why}`, refusalParams(field, totalMegabytes, locale))]
      : errors;
  return (
    <form
      method="post"
      action={url}
      encType="multipart/form-data"
      noValidate
      onSubmit={upload.onSubmit}
    >
      <label htmlFor={id} className="hidden">
        {`${t("upload.choose")}: ${field.label[locale]}`}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ErrorText path={id} errors={shown} />
      <div className="row">
        <input
          type="file"
          id={id}
          name="file"
          accept={field.accept.map((extension) => `.${extension}`).join(",")}
          aria-describedby={describedBy(id, { hint, errors: shown })}
          aria-invalid={shown.length > 0 || undefined}
        />
        <Button look="quiet">{t("upload.send")}</Button>
      </div>
      <Progress {...upload} />
    </form>
  );
}

function Progress({ state, cancel, retry }: Upload) {
  const t = useT();
  return (
    <div aria-live="polite">
      {state.is === "sending" && (
        <p className="row">
          <progress max={100} value={state.percent} aria-label={t("upload.sending")} />
          {t("upload.percent", { percent: state.percent })}
          <Button type="button" look="plain" onClick={cancel}>
            {t("action.cancel")}
          </Button>
        </p>
      )}
      {state.is === "cancelled" && <p>{t("upload.cancelled")}</p>}
      {state.is === "refused" && state.why === "upload-broken" && (
        <Button type="button" look="plain" onClick={retry}>
          {t("draft.retry")}
        </Button>
      )}
    </div>
  );
}
