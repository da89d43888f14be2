import { useEffect, useState } from "react";
import { excessOf, lengthOf } from "#app/domain/proposals/text-length.ts";
import { formatWhole } from "#app/domain/values/number.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";

const STOPPED_TYPING = 1000;

/** How much more text fits, or by how much it is too long; read aloud when typing stops. */
export function TextCount({ id, text, max }: { id: string; text: string; max: number }) {
  const t = useT();
  const locale = useLocale();
  const excess = excessOf(text, max);
  const left = max - lengthOf(text.trim());
  const key = excess > 0 ? "form.text.tooLong" : "form.text.left";
  const count = Math.abs(left);
  const sentence = t(key, { n: count, count: formatWhole(count, locale) });

  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), STOPPED_TYPING);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <>
      <p id={id} className={excess > 0 ? "count over" : "count"}>
        {sentence}
      </p>
      <span className="hidden" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
