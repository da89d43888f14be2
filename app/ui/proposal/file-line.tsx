import type { SlotFile, SlotState } from "#app/domain/proposals/slot-state.ts";
import type { FormEvent, ReactNode } from "react";
import { formatInstant } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { SlotProps } from "./slot-props.ts";
import { fileSize } from "./file-size.ts";
import { UploadForm } from "./upload-form.tsx";
import type { Said, Slot } from "./use-slot.ts";

type LineProps = SlotProps & { file: SlotFile; index: number; count: number; slot: Slot };

/** One file of a field: what it is, and forms to move, remove and replace it. */
export function FileLine({ file, index, count, slot, ...props }: LineProps) {
  const t = useT();
  const { id, name, scan } = file;
  const isBad = scan === "INFECTED" || scan === "DAMAGED";
  const own = `/my/proposals/${props.proposalId}/attachments/${id}`;
  const act = { slot, name };
  const move = (to: "up" | "down") => (
    <ActForm
      {...act}
      action={`${own}/move`}
      fields={{ to }}
      isOff={index === (to === "up" ? 0 : count - 1)}
      tells={({ files }) => ({
        what: "moved",
        name,
        n: 1 + files.findIndex((one) => one.id === id),
      })}
    >
      {t(to === "up" ? "upload.up" : "upload.down")}
    </ActForm>
  );
  return (
    <li>
      {isBad ? <b>{name}</b> : <a href={`/files/attachments/${id}`}>{name}</a>}
      <FileFacts file={file} />
      {isBad && (
        <p className="error">
          {t(scan === "INFECTED" ? "upload.infectedHint" : "upload.damagedHint")}
        </p>
      )}
      <div className="row">
        {count > 1 && move("up")}
        {count > 1 && move("down")}
        <ActForm {...act} action={`${own}/remove`} tells={() => ({ what: "removed", name })}>
          {t("upload.remove")}
        </ActForm>
        <details>
          <summary>
            {t("upload.replace")} <span className="hidden">{name}</span>
          </summary>
          <UploadForm {...props} slot={slot} id={`replace-${id}`} replaces={id} errors={[]} />
        </details>
      </div>
    </li>
  );
}

function FileFacts({ file }: { file: SlotFile }) {
  const t = useT();
  const locale = useLocale();
  const { size, sha256, uploadedAt, scan, signed } = file;
  const facts = [
    fileSize(size, locale),
    formatInstant(new Date(uploadedAt), locale),
    `SHA-256 ${sha256.slice(0, 8)}…`,
    signed && t("upload.signed"),
    t(`upload.scan.${scan}`),
  ];
  return <small className="soft">{facts.filter(Boolean).join(" · ")}</small>;
}

interface ActProps {
  slot: Slot;
  name: string;
  action: string;
  fields?: Record<string, string>;
  /** At the end of the list there is nothing to do; the button stays, so that the focus does. */
  isOff?: boolean;
  tells: (slot: SlotState) => Said;
  children: ReactNode;
}

/** A plain form with one button; a script does the same without leaving the page. */
function ActForm({ slot, name, action, fields = {}, isOff, tells, children }: ActProps) {
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isOff) void slot.act(event.currentTarget, tells);
  }
  return (
    <form method="post" action={action} onSubmit={onSubmit}>
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button look="plain" aria-disabled={isOff || undefined}>
        {children} <span className="hidden">{name}</span>
      </Button>
    </form>
  );
}
