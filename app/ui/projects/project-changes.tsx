import { projectLifecycle, type ProjectState } from "#app/domain/projects/lifecycle.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

type Value = string | number | null;

interface Change {
  id: string;
  at: Date;
  by: string | null;
  reason: string;
  actNo: string;
  actOn: string | null;
  step: string | null;
  fields: readonly { field: string; before: Value; after: Value }[];
}

const labels: Record<string, string> = {
  title: "project.titleLt",
  titleEn: "project.titleEn",
  grantCents: "project.grant",
  totalCents: "project.total",
  contractedCents: "project.contracted",
};

const steps: Readonly<Record<string, { to: ProjectState }>> = projectLifecycle;

/** What was changed of a project, the last first: when, why, and the values before and after. */
export function ProjectChanges({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  const locale = useLocale();
  if (changes.length === 0) return <p className="soft">{t("project.noHistory")}</p>;

  const label = (field: string) => {
    const key = labels[field] ?? `project.${field}`;
    return isMessage(key) ? t(key) : field;
  };
  const shown = (field: string, value: Value) => {
    if (value === null || value === "") return "–";
    if (typeof value === "number" && field.endsWith("Cents")) return formatMoney(value, locale);
    const key = `project.${field}.${value}`;
    return isMessage(key) ? t(key) : <Original>{String(value)}</Original>;
  };
  const stepText = (step: string) => {
    const taken = steps[step];
    return taken ? t(`projectState.${taken.to}`) : step;
  };
  return (
    <ScrollTable label={t("project.history")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("log.when")}</th>
          <th scope="col">{t("project.what")}</th>
          <th scope="col">{t("project.was")}</th>
          <th scope="col">{t("project.is")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.flatMap(({ id, at, by, reason, actNo, actOn, step, fields }) => {
          const rows = fields.length > 0 ? fields : [{ field: "", before: null, after: null }];
          return rows.map(({ field, before, after }, index) => (
            <tr key={`${id} ${field}`}>
              <td>
                {index === 0 && (
                  <>
                    {formatInstant(at, locale)}
                    {by && <small className="block">{by}</small>}
                    {step && <small className="block">{stepText(step)}</small>}
                    {reason && (
                      <small className="block">
                        <Original>{reason}</Original>
                      </small>
                    )}
                    {actNo && (
                      <small className="block">{[actNo, actOn].filter(Boolean).join(", ")}</small>
                    )}
                  </>
                )}
              </td>
              <td data-label={t("project.what")}>{field && label(field)}</td>
              <td data-label={t("project.was")}>{field && shown(field, before)}</td>
              <td data-label={t("project.is")}>{field && shown(field, after)}</td>
            </tr>
          ));
        })}
      </tbody>
    </ScrollTable>
  );
}
