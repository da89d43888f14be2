import type { PlanProblem } from "#app/domain/evaluation/plan-problems.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useT } from "../use-t.ts";

const sectors: Record<string, "sector.PUBLIC" | "sector.NGO" | "sector.BUSINESS"> = {
  PUBLIC: "sector.PUBLIC",
  NGO: "sector.NGO",
  BUSINESS: "sector.BUSINESS",
};

function wordsOf(t: Translate, { kind, ...problem }: PlanProblem) {
  if ("hint" in problem) {
    const { hint, ...seat } = problem;
    return t(`plan.${kind}`, { ...seat, hint: t(`hint.${hint.kind}`, { name: hint.name }) });
  }
  if (!("sector" in problem)) return t(`plan.${kind}`, problem);
  const key = sectors[problem.sector];
  return t(`plan.${kind}`, { ...problem, sector: key ? t(key) : "" });
}

/** What a draft of assignments leaves to be wished, as sentences. */
export function PlanProblems({ problems }: { problems: readonly PlanProblem[] }) {
  const t = useT();
  if (problems.length === 0) return <p>{t("plan.noProblems")}</p>;
  return (
    <section aria-labelledby="plan-problems">
      <h2 id="plan-problems">{t("plan.problems")}</h2>
      <ul>
        {problems.map((problem) => {
          const words = wordsOf(t, problem);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </section>
  );
}
