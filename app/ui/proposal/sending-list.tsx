import type { FieldOf } from "#app/domain/calls/definition.ts";
import { refusalParams } from "#app/domain/proposals/upload-refusal.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { isActive, type Item, type Slot } from "./use-slot.ts";

interface Props {
  slot: Slot;
  field: FieldOf<"file">;
  totalMegabytes: number;
}

/** The files that are being sent, each with its progress or with the reason why it stopped. */
export function SendingList({ slot, ...place }: Props) {
  return (
    <div aria-live="polite">
      {slot.items.length > 0 && (
        <ul className="sending">
          {slot.items.map((item) => (
            <SendingLine key={item.key} item={item} slot={slot} {...place} />
          ))}
        </ul>
      )}
    </div>
  );
}

function SendingLine({ item, slot, field, totalMegabytes }: Props & { item: Item }) {
  const t = useT();
  const { key, file, state } = item;
  const button = (label: string, onClick: () => void) => (
    <Button type="button" look="plain" onClick={onClick}>
      {label} <span className="hidden">{file.name}</span>
    </Button>
  );
  const isWaiting = state.is === "offline" || state.is === "signedOut";
  return (
    <li>
      <span className="row">
        <b>{file.name}</b>
        <StateText item={item} field={field} totalMegabytes={totalMegabytes} />
        {isWaiting && button(t("upload.continue"), () => slot.retry(key))}
        {isActive(item) && button(t("action.cancel"), () => slot.cancel(key))}
        {!isActive(item) && button(t("draft.retry"), () => slot.retry(key))}
        {!isActive(item) && button(t("upload.dismiss"), () => slot.dismiss(key))}
      </span>
    </li>
  );
}

function StateText({
  item: { file, state },
  field,
  totalMegabytes,
}: Omit<Props, "slot"> & { item: Item }) {
  const t = useT();
  const locale = useLocale();
  switch (state.is) {
    case "waiting":
      return <span className="soft">{t("upload.waiting")}</span>;
    case "preparing":
      return <span className="soft">{t("upload.preparing")}</span>;
    case "sending":
      return (
        <>
          <progress
            max={100}
            value={state.percent}
            aria-label={`${t("upload.sending")}: ${file.name}`}
          />
          {/* The bar tells the share; read out at every part, it would drown everything else. */}
          <span aria-hidden="true">{t("upload.percent", { percent: state.percent })}</span>
        </>
      );
    case "offline":
      return <span>{t("upload.offline")}</span>;
    case "signedOut":
      return (
        <span>
          {t("upload.signedOut")}{" "}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t("upload.signIn")}
          </a>
        </span>
      );
    case "cancelled":
      return <span>{t("upload.cancelled")}</span>;
    case "refused":
      return (
        <span className="error">
          {t(`upload.${state.why}`, refusalParams(field, totalMegabytes, locale))}
        </span>
      );
  }
}
