import { Form } from "react-router";
import type { ProposalProgress } from "#app/domain/evaluation/progress.ts";
import type { Candidate } from "#app/domain/evaluation/third-evaluator.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Button } from "../button.tsx";
import { Original } from "../original.tsx";
import { Tag } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

/** How far the answer to a divergence is, in a word. */
export function DivergenceTag({
  divergence,
  complete,
}: Pick<ProposalProgress, "divergence" | "complete">) {
  const t = useT();
  if (!divergence) return null;
  if (divergence.answer === "none") return <Tag tone="bad">{t("divergence.suggested")}</Tag>;
  if (divergence.answer === "waived") return <Tag tone="plain">{t("divergence.waived")}</Tag>;
  return complete ? (
    <Tag tone="plain">{t("divergence.settled")}</Tag>
  ) : (
    <Tag tone="wait">{t("divergence.invited")}</Tag>
  );
}

/** Two sheets that diverge, and what staff can do about it: a third evaluator, or a written reason. */
export function DivergenceBox({
  progress,
  threshold,
  third,
  waiver,
}: {
  progress: ProposalProgress;
  /** Hundredths of a point. */
  threshold: number;
  /** Whom to choose from; null where nobody can be invited any more. */
  third: readonly Candidate[] | null;
  waiver: { reason: string; waivedAt: Date } | null;
}) {
  const t = useT();
  const locale = useLocale();
  const { divergence } = progress;
  if (!divergence) return null;
  const { totals, spread, allowed, isSplit, answer } = divergence;
  const points = (hundredths: number) => formatPoints(hundredths, locale);
  return (
    <section className="card" aria-labelledby="divergence-title">
      <h2 id="divergence-title">{t("divergence.title")}</h2>
      <p>
        <DivergenceTag {...progress} />
      </p>
      <p>
        {t("divergence.totals", {
          totals: totals.map(points).join(" / "),
          spread: points(spread),
          allowed: points(allowed),
        })}
        {isSplit && ` ${t("divergence.split", { min: points(threshold) })}`}
        {spread <= allowed && !isSplit && ` ${t("divergence.gate")}`}
      </p>
      {waiver && (
        <p>
          {t("divergence.waiver", {
            at: formatInstantSeconds(waiver.waivedAt, locale),
            reason: waiver.reason,
          })}
        </p>
      )}
      {third && answer === "none" && <Invite candidates={third} />}
      {third && answer === "none" && <Waive />}
    </section>
  );
}

function Invite({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useT();
  if (candidates.length === 0) return <p>{t("divergence.nobody")}</p>;
  return (
    <Form method="post" className="stack">
      <p className="soft">{t("divergence.lead")}</p>
      <fieldset className="field choice">
        <legend>{t("divergence.who")}</legend>
        {candidates.map(({ id, name, employer, load, isColleague }, index) => (
          <label key={id} className="option">
            <input type="radio" name="evaluatorId" value={id} defaultChecked={index === 0} />
            <span>
              {name}
              <small>
                {employer && (
                  <>
                    <Original>{employer}</Original> ·{" "}
                  </>
                )}
                {t("divergence.load", { n: load })}
                {isColleague && ` · ${t("divergence.colleague")}`}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" name="intent" value="third">
        {t("divergence.invite")}
      </Button>
    </Form>
  );
}

function Waive() {
  const t = useT();
  return (
    <details>
      <summary>{t("divergence.waive")}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t("divergence.waiveLead")}</p>
        <div className="field">
          <label htmlFor="waive-reason">{t("divergence.reason")}</label>
          <textarea id="waive-reason" name="reason" rows={3} required maxLength={1000} />
        </div>
        <Button type="submit" name="intent" value="waive" look="quiet">
          {t("divergence.waive")}
        </Button>
      </Form>
    </details>
  );
}
