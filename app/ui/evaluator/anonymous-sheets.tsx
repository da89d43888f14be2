import type {
  AnonymousSheet,
  AnonymousSheets as Props,
} from "#app/domain/evaluation/anonymous-sheets.ts";
import { addsPoints, maxTotal } from "#app/domain/evaluation/sheet-total.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { Facts } from "../facts.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

type Criterion = Props["criteria"][number];

/** Submitted sheets side by side, criterion by criterion, with the means; nobody is named. */
export function AnonymousSheets({ criteria, sheets, mean }: Props) {
  const t = useT();
  const locale = useLocale();
  const remarks = sheets.filter((sheet) => sheet.remarks !== "");
  if (sheets.length === 0) return <p className="soft">{t("sheets.none")}</p>;
  return (
    <div className="stack">
      {mean && (
        <p>
          {t("sheets.total")} <strong>{formatPoints(mean.total, locale)}</strong> /{" "}
          {formatPoints(maxTotal(criteria), locale)} ({t("sheets.each")}{" "}
          {sheets
            .map(({ letter, total }) => `${letter} – ${formatPoints(total, locale)}`)
            .join("; ")}
          )
        </p>
      )}
      {criteria.map((criterion) => (
        <OneCriterion
          key={criterion.id}
          criterion={criterion}
          sheets={sheets}
          mean={mean?.byCriterion[criterion.id] ?? null}
        />
      ))}
      {remarks.length > 0 && (
        <section className="card">
          <h3>{t("sheet.remarks")}</h3>
          <Facts
            facts={remarks.map(({ letter, remarks: text }) => ({
              label: t("sheets.evaluator", { letter }),
              value: <Original>{text}</Original>,
            }))}
          />
        </section>
      )}
    </div>
  );
}

function OneCriterion({
  criterion,
  sheets,
  mean,
}: {
  criterion: Criterion;
  sheets: readonly AnonymousSheet[];
  mean: number | null;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const { id, title, maxPoints } = criterion;
  const given = (points: number) =>
    addsPoints(criterion)
      ? `${formatQuantity(points, locale)} / ${formatQuantity(maxPoints, locale)}`
      : t(points > 0 ? "word.yes" : "word.no");
  return (
    <section className="card">
      <h3>{say(title)}</h3>
      {mean !== null && (
        <p>
          {t("sheets.mean")} <strong>{formatPoints(mean, locale)}</strong> /{" "}
          {formatQuantity(maxPoints, locale)}
        </p>
      )}
      <Facts
        facts={sheets.map(({ letter, scores, justifications }) => ({
          label: t("sheets.evaluator", { letter }),
          value: (
            <>
              <strong>{given(scores[id] ?? 0)}</strong>
              <small className="block">
                <Original>{justifications[id] ?? ""}</Original>
              </small>
            </>
          ),
        }))}
      />
    </section>
  );
}
