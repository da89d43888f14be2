import { useEffect, useRef } from "react";
import type { Field } from "#app/domain/calls/definition.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { rawText } from "./raw-text.ts";
import type { Dispute } from "./send-answers.ts";

interface Props {
  disputes: readonly Dispute[];
  fields: readonly Field[];
  /** What is typed now. */
  answers: Readonly<Record<string, RawAnswer>>;
  onChoose: (field: string, which: "mine" | "theirs") => void;
}

/** Two texts of one field side by side on the page where one of them is being typed. */
export default function DisputeChoice({ disputes, fields, answers, onChoose }: Props) {
  const t = useT();
  const locale = useLocale();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever is typing is not torn away from it.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <section className="disputes" aria-labelledby="disputes" tabIndex={-1} ref={box}>
      <h2 id="disputes">{t("conflict.title")}</h2>
      {disputes.map(({ field, theirs, by, at }) => {
        const label = fields.find(({ key }) => key === field)?.label[locale] ?? field;
        const time = formatInstantSeconds(at, locale);
        const mine = answers[field] ?? "";
        return (
          <fieldset key={field} className="field two-texts">
            <legend>{label}</legend>
            <div className="version">
              <b>{t("conflict.mine")}</b>
              <Text raw={mine} />
              <Button type="button" look="quiet" onClick={() => onChoose(field, "mine")}>
                {t("conflict.keepMine")}
              </Button>
            </div>
            <div className="version">
              <b>
                {by === ""
                  ? t("conflict.left", { time })
                  : t("conflict.theirs", { name: by, time })}
              </b>
              <Text raw={theirs} />
              <Button type="button" look="quiet" onClick={() => onChoose(field, "theirs")}>
                {t("conflict.takeTheirs")}
              </Button>
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}

function Text({ raw }: { raw: RawAnswer }) {
  const t = useT();
  return (
    <p className="typed">{rawText(raw) || <span className="soft">{t("conflict.blank")}</span>}</p>
  );
}
