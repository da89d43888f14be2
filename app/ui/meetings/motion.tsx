import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What is voted on: the words of a free item, or outcome and sum of a proposal. */
export function Motion({
  item: { motion, decision },
}: {
  item: { motion: string; decision: Omit<BoardRow, "proposalId"> | null };
}) {
  const t = useT();
  const locale = useLocale();
  if (!decision)
    return motion === "" ? null : (
      <p>
        {t("meeting.itemMotion")}: <Original>{motion}</Original>
      </p>
    );
  const { outcome, grantCents, place, conditions, deviation } = decision;
  const about = [
    place === null ? null : t("meeting.placeOf", { n: place }),
    t(`boardOutcome.${outcome}`),
    grantCents > 0 ? formatMoney(grantCents, locale) : null,
  ];
  return (
    <>
      <p>
        {t("meeting.itemMotion")}: {about.filter(Boolean).join(", ")}
      </p>
      {conditions && (
        <p className="soft">
          <Original>{conditions}</Original>
        </p>
      )}
      {deviation && (
        <p>
          {t("decision.deviation")}: <Original>{deviation}</Original>
        </p>
      )}
    </>
  );
}
