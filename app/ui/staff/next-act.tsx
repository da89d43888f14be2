import { Form } from "react-router";
import type { NextAct } from "#app/domain/decisions/next-act.ts";
import { Button, ButtonLink } from "../button.tsx";
import { useT } from "../use-t.ts";

/** Where the next act is done; those without a page are done here. */
const pages: Partial<Record<NextAct["kind"], string>> = {
  check: "?state=SUBMITTED",
  assign: "/assignments",
  settleDivergence: "?state=ELIGIBLE",
  waitForSheets: "/assignments",
  decide: "/ranking",
  approve: "/approval",
  release: "/release",
};
const intents: Partial<Record<NextAct["kind"], string>> = {
  startEvaluation: "start",
  closeScoring: "close",
};

/** What staff of a call have to do next, with the one button that does it or leads there. */
export function NextActBox({
  act,
  number,
  isPartial,
  until,
}: {
  act: NextAct;
  number: string;
  /** The last day of scoring that is proposed when the evaluation starts. */
  until: string;
  isPartial: boolean;
}) {
  const t = useT();
  if (act.kind === "none") return null;
  const { kind, ...params } = act;
  const page = pages[kind];
  const intent = intents[kind];
  const isOpen =
    !isPartial || ["check", "assign", "settleDivergence", "startEvaluation"].includes(kind);
  return (
    <section className="card next" aria-label={t("staff.next")}>
      <div>
        <h2>{t(`staff.act.${kind}`)}</h2>
        <p>{t(`staff.actText.${kind}`, params)}</p>
      </div>
      {isOpen && intent && (
        <Form method="post">
          <input type="hidden" name="intent" value={intent} />
          {kind === "startEvaluation" && (
            <p>
              <label htmlFor="until">{t("progress.start.until")}</label>{" "}
              <input id="until" type="date" name="until" defaultValue={until} />
            </p>
          )}
          <Button type="submit">{t(`staff.act.${kind}`)}</Button>
        </Form>
      )}
      {isOpen && page && (
        <ButtonLink to={`/staff/calls/${number}${page}`}>{t("staff.goTo")}</ButtonLink>
      )}
    </section>
  );
}
