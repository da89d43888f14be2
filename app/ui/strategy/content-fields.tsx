import type { StrategyContent } from "#app/domain/strategies/strategy-content.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import { HiddenKey, Rows, Text } from "../builder/controls.tsx";
import { useT } from "../use-t.ts";

const sum = (cents: number | null, locale: Locale) =>
  cents === null ? "" : formatAmount(cents, locale);
const count = (n: number | null) => (n === null ? "" : String(n));

/** A content of a strategy as its form shows it. */
export const typedContent = (content: StrategyContent, locale: Locale) => ({
  goals: content.goals.map((goal) => ({
    ...goal,
    objectives: goal.objectives.map((objective) => ({
      ...objective,
      number: objective.number ?? "",
      actions: objective.actions.map((one) => ({
        id: one.id,
        number: one.number,
        title: one.title,
        budget: sum(one.budgetCents, locale),
        projects: count(one.plannedProjects),
        groups: one.targetGroups.join("\n"),
        fundObjective: one.fundObjective ?? "",
        interventionType: one.interventionType ?? "",
      })),
    })),
  })),
  funding: content.funding.map(({ cents, ...one }) => ({ ...one, sum: sum(cents, locale) })),
  indicators: content.indicators.map(({ code, target, ...one }) => ({
    ...one,
    code: code ?? "",
    target: count(target),
  })),
  targetGroups: content.targetGroups.join("\n"),
  territory: content.territory,
});

/** The controls of everything that an amendment can change, in rows that are added, moved and taken out. */
export function ContentFields() {
  const t = useT();
  return (
    <>
      <Rows
        name="goals"
        label={t("strategyContent.goals")}
        add={t("strategyContent.addGoal")}
        row={(goal) => <GoalFields name={goal} />}
      />
      <Rows
        name="funding"
        label={t("strategy.funding")}
        add={t("strategyContent.addSource")}
        row={(source) => (
          <>
            <HiddenKey name={`${source}.id`} />
            <Text name={`${source}.name`} label={t("strategyContent.source")} />
            <Text name={`${source}.nameEn`} label={t("strategyContent.sourceEn")} optional />
            <Text name={`${source}.sum`} label={t("strategy.budget")} numeric />
          </>
        )}
      />
      <Rows
        name="indicators"
        label={t("strategy.indicators")}
        add={t("strategyContent.addIndicator")}
        row={(indicator) => (
          <>
            <HiddenKey name={`${indicator}.id`} />
            <Text name={`${indicator}.title`} label={t("strategyContent.indicator")} />
            <Text
              name={`${indicator}.code`}
              label={t("strategy.code")}
              hint={t("strategyContent.codeHint")}
              optional
            />
            <Text name={`${indicator}.unit`} label={t("strategy.unit")} />
            <Text name={`${indicator}.target`} label={t("strategy.target")} numeric optional />
          </>
        )}
      />
      <Text
        name="targetGroups"
        label={t("strategy.targetGroups")}
        hint={t("strategyVersions.lineEach")}
        rows={5}
        optional
      />
      <Text name="territory" label={t("strategy.territory")} rows={5} optional />
    </>
  );
}

function GoalFields({ name }: { name: string }) {
  const t = useT();
  return (
    <>
      <HiddenKey name={`${name}.id`} />
      <Text name={`${name}.title`} label={t("strategyContent.goal")} rows={2} />
      <Rows
        name={`${name}.objectives`}
        label={t("strategyContent.objectives")}
        add={t("strategyContent.addObjective")}
        row={(objective) => (
          <>
            <HiddenKey name={`${objective}.id`} />
            <Text
              name={`${objective}.number`}
              label={t("strategyContent.objectiveNumber")}
              optional
            />
            <Text name={`${objective}.title`} label={t("strategyContent.objective")} rows={2} />
            <Rows
              name={`${objective}.actions`}
              label={t("strategyContent.actions")}
              add={t("strategyContent.addAction")}
              row={(action) => <ActionFields name={action} />}
            />
          </>
        )}
      />
    </>
  );
}

function ActionFields({ name }: { name: string }) {
  const t = useT();
  return (
    <>
      <HiddenKey name={`${name}.id`} />
      <Text name={`${name}.number`} label={t("strategyContent.actionNumber")} />
      <Text name={`${name}.title`} label={t("strategyContent.action")} rows={2} />
      <div className="pair">
        <Text name={`${name}.budget`} label={t("strategy.budget")} numeric optional />
        <Text name={`${name}.projects`} label={t("strategy.projectsPlanned")} numeric optional />
      </div>
      <Text
        name={`${name}.groups`}
        label={t("strategyContent.actionGroups")}
        hint={t("strategyVersions.lineEach")}
        rows={2}
        optional
      />
      <div className="pair">
        <Text
          name={`${name}.fundObjective`}
          label={t("strategy.fundObjective")}
          hint={t("strategyContent.fundObjectiveHint")}
          optional
        />
        <Text
          name={`${name}.interventionType`}
          label={t("strategy.interventionType")}
          hint={t("strategyContent.interventionTypeHint")}
          optional
        />
      </div>
    </>
  );
}
