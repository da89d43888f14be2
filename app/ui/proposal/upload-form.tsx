import { type FormEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { describedBy, ErrorText } from "./error-text.tsx";
import type { SlotProps } from "./slot-props.ts";
import type { Slot } from "./use-slot.ts";

type FormProps = SlotProps & {
  slot: Slot;
  id: string;
  /** The attachment whose place the file takes. */
  replaces?: string;
  hint?: string;
  /** Several files may be chosen, which a script sends one by one. */
  isMany?: boolean;
};

/** One file at a time as a plain form; with a script the chosen files join the queue of the field. */
export function UploadForm({ id, replaces, hint, errors, isMany, slot, ...props }: FormProps) {
  const t = useT();
  const locale = useLocale();
  const { field, proposalId, section } = props;
  const [lacksFile, setLacksFile] = useState(false);
  const shown = lacksFile ? [t("upload.upload-no-file")] : errors;
  const query = new URLSearchParams({ section, ...(replaces && { replaces }) }).toString();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const files = new FormData(form)
      .getAll("file")
      .filter((one): one is File => one instanceof File && one.name !== "");
    setLacksFile(files.length === 0);
    slot.add(files, replaces);
    form.reset();
  }

  return (
    <form
      method="post"
      action={`/my/proposals/${proposalId}/files/${field.key}?${query}`}
      encType="multipart/form-data"
      noValidate
      onSubmit={onSubmit}
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
          multiple={isMany}
          accept={field.accept.map((extension) => `.${extension}`).join(",")}
          aria-describedby={describedBy(id, { hint, errors: shown })}
          aria-invalid={shown.length > 0 || undefined}
        />
        <Button look="quiet">{t("upload.send")}</Button>
      </div>
    </form>
  );
}
