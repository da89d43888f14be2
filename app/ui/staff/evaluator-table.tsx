import { Form } from "react-router";
import type { EvaluatorState } from "#app/domain/evaluation/assigned-sheets.ts";
import type { ProposalProgress } from "#app/domain/evaluation/progress.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Button } from "../button.tsx";
import { Tag, type Tone } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

const tones: Record<EvaluatorState, Tone> = {
  assigned: "wait",
  declared: "wait",
  drafting: "wait",
  returned: "wait",
  submitted: "neutral",
  recused: "bad",
};

/** Who evaluates a proposal and how far each is; totals stand here once every sheet is in. */
export function EvaluatorTable({
  progress,
  isOpen,
}: {
  progress: ProposalProgress;
  /** Sheets may still be returned and evaluators recused. */
  isOpen: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="evaluators">
      {progress.evaluators.map(({ assignmentId, name, state, filled, total }) => (
        <li key={assignmentId}>
          <div className="row">
            <strong>{name}</strong>
            <Tag tone={tones[state]}>{t(`evaluatorState.${state}`, { n: filled })}</Tag>
            {total !== null && <span>{formatPoints(total, locale)}</span>}
          </div>
          {isOpen && state !== "recused" && (
            <details>
              <summary>
                {t(state === "submitted" ? "staff.returnOrRecuse" : "staff.recuse")}
              </summary>
              <Form method="post">
                <input type="hidden" name="assignmentId" value={assignmentId} />
                <label htmlFor={`reason-${assignmentId}`}>{t("staff.reason")}</label>
                <textarea id={`reason-${assignmentId}`} name="reason" rows={3} />
                <div className="row">
                  {state === "submitted" && (
                    <Button type="submit" name="intent" value="return" look="quiet">
                      {t("staff.return")}
                    </Button>
                  )}
                  <Button type="submit" name="intent" value="recuse" look="quiet">
                    {t("staff.recuse")}
                  </Button>
                </div>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
