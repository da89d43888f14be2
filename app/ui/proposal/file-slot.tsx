import { type DragEvent, useState, useSyncExternalStore } from "react";
import type { FieldOf } from "#app/domain/calls/definition.ts";
import { refusalParams } from "#app/domain/proposals/upload-refusal.ts";
import { MOST_UNFINISHED, UNDO_DAYS, UPLOAD_DAYS } from "#app/domain/proposals/upload-parts.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { FileLine } from "./file-line.tsx";
import { fileSize } from "./file-size.ts";
import { SendingList } from "./sending-list.tsx";
import type { SlotProps } from "./slot-props.ts";
import { UploadForm } from "./upload-form.tsx";
import { isActive, type Said, type Slot, useSlot } from "./use-slot.ts";

/** The place for the files of one question: a list in an order, and forms to send, replace and remove. */
export function FileSlot(props: SlotProps) {
  const { field, refused, isUploaded, totalMegabytes, proposalId, section } = props;
  const t = useT();
  const locale = useLocale();
  const slot = useSlot({
    initial: props.files,
    proposalId,
    section,
    field: field.key,
    maxMegabytes: field.maxMegabytes,
  });
  const { files } = slot.state;
  const isAlive = useIsAlive();
  const dropping = useDropping((dropped) => slot.add(dropped));
  const why = refused && t(`upload.${refused}`, refusalParams(field, totalMegabytes, locale));
  const errors = why ? [why] : props.errors;
  const isMany = field.maxFiles > 1;
  const hint = [
    field.hint?.[locale],
    t("upload.count", { n: field.maxFiles }),
    isMany && t(isAlive ? "upload.drop" : "upload.oneByOne"),
    props.tellsTypes && uploadTypes(t, locale, field),
  ]
    .filter(Boolean)
    .join(" ");
  const classes = ["field slot", errors.length > 0 && "bad", dropping.isOver && "over"];
  return (
    <section
      className={classes.filter(Boolean).join(" ")}
      aria-labelledby={`${field.key}-title`}
      {...(files.length < field.maxFiles && dropping.handlers)}
    >
      <h2 id={`${field.key}-title`}>
        {field.label[locale]}
        {!field.required && <span className="soft"> {t("word.optional")}</span>}
      </h2>
      {field.template && props.templateHref && (
        <p>
          <a href={props.templateHref}>{`${t("upload.template")}: ${field.template.name}`}</a>{" "}
          <small className="soft">{fileSize(field.template.size, locale)}</small>
        </p>
      )}
      {isUploaded && !slot.said && (
        <p className="good">
          <output>{t("upload.done")}</output>
        </p>
      )}
      <Told said={slot.said} />
      {files.length > 0 && (
        <ol className="files" aria-labelledby={`${field.key}-title`}>
          {files.map((file, index) => (
            <FileLine
              key={file.id}
              file={file}
              index={index}
              count={files.length}
              slot={slot}
              {...props}
            />
          ))}
        </ol>
      )}
      {files.some(({ scan }) => scan === "PENDING") && (
        <p className="soft">{t("upload.pendingHint")}</p>
      )}
      {files.some(({ signed }) => signed) && <p className="soft">{t("upload.signedHint")}</p>}
      <SendingList slot={slot} field={field} totalMegabytes={totalMegabytes} />
      {files.length < field.maxFiles && (
        <UploadForm
          {...props}
          slot={slot}
          id={field.key}
          hint={hint}
          errors={errors}
          isMany={isAlive && field.maxFiles - files.length > 1}
        />
      )}
      <Unfinished {...props} slot={slot} />
      <Removed {...props} slot={slot} />
    </section>
  );
}

/** Which files are taken, as a sentence. */
export const uploadTypes = (t: Translate, locale: Locale, field: FieldOf<"file">) =>
  t("upload.types", { ...refusalParams(field, 0, locale), megabytes: field.maxMegabytes });

/** True when the script of the page has taken over: only then several files go at once. */
const useIsAlive = () =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

function useDropping(add: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        add([...event.dataTransfer.files]);
      },
    },
  };
}

function sentenceOf(t: Translate, said: Said) {
  switch (said.what) {
    case "done":
      return t("upload.doneName", said);
    case "failed":
      return t("upload.failedName", said);
    case "removed":
      return t("upload.removedName", said);
    case "restored":
      return t("upload.restoredName", said);
    case "moved":
      return t("upload.place", said);
    case "actFailed":
      return t("upload.actFailed");
  }
}

/** What has just happened; the region is there before, so that it is read out. */
function Told({ said }: { said: Said | null }) {
  const t = useT();
  const isBad = said?.what === "failed" || said?.what === "actFailed";
  return (
    <output className="block">
      {said && <span className={isBad ? "error" : "good"}>{sentenceOf(t, said)}</span>}
    </output>
  );
}

type PartProps = SlotProps & { slot: Slot };

/** Files that were begun on another day or before the page was loaded again. */
function Unfinished({ slot, field, proposalId, section }: PartProps) {
  const t = useT();
  const locale = useLocale();
  const isSent = (name: string, size: number) =>
    slot.items.some((item) => isActive(item) && item.file.name === name && item.file.size === size);
  const unfinished = slot.state.unfinished
    .filter(({ name, size }) => !isSent(name, size))
    .slice(0, MOST_UNFINISHED);
  if (unfinished.length === 0) return null;
  return (
    <div className="unfinished">
      <h3>{t("upload.unfinished")}</h3>
      <p className="soft">{t("upload.unfinishedHint", { n: UPLOAD_DAYS })}</p>
      <ul>
        {unfinished.map(({ id, name, size, received }) => (
          <li key={id} className="row">
            {t("upload.unfinishedLine", {
              name,
              received: fileSize(received, locale),
              size: fileSize(size, locale),
            })}
            <form
              method="post"
              action={`/my/proposals/${proposalId}/uploads/${field.key}?section=${section}`}
              onSubmit={(event) => {
                event.preventDefault();
                void slot.act(event.currentTarget, () => null);
              }}
            >
              <input type="hidden" name="act" value="cancel" />
              <input type="hidden" name="upload" value={id} />
              <Button look="plain">
                {t("action.cancel")} <span className="hidden">{name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Removed({ slot, field, proposalId, removed }: PartProps) {
  const t = useT();
  const there = slot.state.removed;
  if (there.length === 0) return null;
  const isJust = slot.said?.what === "removed" || there.some(({ id }) => id === removed);
  return (
    <details className="removed" open={isJust || undefined}>
      <summary>{t("upload.removed", { n: there.length })}</summary>
      <p className="soft">{t("upload.removedHint", { n: UNDO_DAYS })}</p>
      <ul>
        {there.map(({ id, name }) => (
          <li key={id} className="row">
            {name}
            <form
              method="post"
              action={`/my/proposals/${proposalId}/attachments/${id}/restore`}
              onSubmit={(event) => {
                event.preventDefault();
                void slot.act(event.currentTarget, () => ({ what: "restored", name }));
              }}
            >
              <Button look="plain" aria-describedby={`${field.key}-title`}>
                {t("upload.restore")} <span className="hidden">{name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
