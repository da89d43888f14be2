import type { ChecklistItem } from "#app/domain/checks/checklist.ts";
import type { CheckItems } from "#app/domain/checks/check-schema.ts";
import type { SecondItems } from "#app/domain/checks/second-schema.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

interface Signed {
  state: "DRAFT" | "HANDED_IN" | "CONFIRMED" | "RETURNED";
  outcome: string | null;
  reason: { point?: string | undefined; text?: string | undefined };
  checkedBy: string | null;
  checkedAt: Date;
  secondBy: string | null;
  secondAt: Date | null;
}

const secondText = { CONFIRMED: "check.second", RETURNED: "check.returnedBy" } as const;

/** How a round stands: its outcome, who checked, who answered. */
export function CheckStanding({ round }: { round: Signed }) {
  const t = useT();
  const locale = useLocale();
  const { state, outcome, reason, checkedBy, secondBy, secondAt } = round;
  const at = formatInstant(round.checkedAt, locale);
  const isOver = state === "CONFIRMED";
  return (
    <>
      <p className="row">
        <Tag tone={isOver ? "plain" : "wait"}>{t(`check.state.${state}`)}</Tag>
        {outcome && (
          <Tag tone={outcome === "ELIGIBLE" ? "neutral" : "bad"}>
            {t(outcome === "ELIGIBLE" ? "check.eligible" : "check.ineligible")}
          </Tag>
        )}
      </p>
      {outcome === "INELIGIBLE" && (
        <p>
          {t("check.unmetPoint", { point: reason.point ?? "" })}{" "}
          <Original>{reason.text ?? ""}</Original>
        </p>
      )}
      <p className="soft">
        {t(state === "DRAFT" ? "check.savedBy" : "check.by", { name: checkedBy ?? "", at })}
      </p>
      {secondBy && secondAt && state in secondText && (
        <p className="soft">
          {t(secondText[state as keyof typeof secondText], {
            name: secondBy,
            at: formatInstant(secondAt, locale),
          })}
        </p>
      )}
    </>
  );
}

interface Round extends Signed {
  n: number;
  items: CheckItems;
  secondItems: SecondItems;
  waiver: string;
}

/** A round that nobody changes any more, with every answer and what the second person said. */
export function PastRound({
  round,
  list,
  isOpen,
}: {
  round: Round;
  list: readonly ChecklistItem[];
  /** Its answers are what the page is about. */
  isOpen: boolean;
}) {
  const t = useT();
  const say = useLocalText();
  return (
    <section className="card">
      <h3>{t("check.round", { n: round.n })}</h3>
      <CheckStanding round={round} />
      {round.waiver && (
        <p>
          {t("check.waiver")}: <Original>{round.waiver}</Original>
        </p>
      )}
      <details open={isOpen}>
        <summary>{t("check.answers")}</summary>
        <dl className="summary">
          {list.map(({ id, point, text }) => {
            const first = round.items[id];
            const second = round.secondItems[id];
            if (!first?.answer) return null;
            return (
              <div key={id}>
                <dt>
                  {t("check.pointOf", { point })} {say(text)}
                </dt>
                <dd>
                  <strong>{t(`check.answer.${first.answer}`)}</strong>
                  {first.note && (
                    <>
                      {" – "}
                      <Original>{first.note}</Original>
                    </>
                  )}
                  {second?.verdict && (
                    <span className="block soft">
                      {t(`check.agree.${second.verdict}`)}
                      {second.note && (
                        <>
                          {" – "}
                          <Original>{second.note}</Original>
                        </>
                      )}
                    </span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
    </section>
  );
}
