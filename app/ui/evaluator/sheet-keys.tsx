import type { RefObject } from "react";
import { Button } from "../button.tsx";
import { useT } from "../use-t.ts";

const keys = [
  ["0–9", "sheet.keys.digits"],
  ["Tab", "sheet.keys.tab"],
  ["Enter", "sheet.keys.enter"],
  ["Ctrl + Enter", "sheet.keys.next"],
  ["?", "sheet.keys.help"],
] as const;

/** The keys of the scoring page; opens by its button also without a script. */
export function SheetKeys({ box }: { box: RefObject<HTMLDialogElement | null> }) {
  const t = useT();
  return (
    <>
      <Button type="button" look="plain" popoverTarget="keys">
        {t("sheet.keys.title")} <kbd aria-hidden="true">?</kbd>
      </Button>
      <dialog ref={box} id="keys" popover="auto" aria-labelledby="keys-title" className="card keys">
        <h2 id="keys-title">{t("sheet.keys.title")}</h2>
        <dl>
          {keys.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">{t("sheet.keys.typing")}</p>
        <Button type="button" look="quiet" popoverTarget="keys" popoverTargetAction="hide">
          {t("sheet.keys.close")}
        </Button>
      </dialog>
    </>
  );
}
