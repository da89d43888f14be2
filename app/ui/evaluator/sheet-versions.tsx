import type { Criterion } from "#app/domain/calls/definition.ts";
import { changedLines, type SheetVersion } from "#app/domain/evaluation/sheet-versions.ts";
import { addsPoints } from "#app/domain/evaluation/sheet-total.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatQuantity } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";
import { SheetTable } from "./sheet-view.tsx";

interface Props {
  criteria: readonly Criterion[];
  /** The newest first. */
  versions: readonly SheetVersion[];
  /** Whose sheet it is, where a page shows several. */
  whose?: string;
}

/** A sheet as it was handed in each time, with the return between and what was changed after it. */
export function SheetVersions({ criteria, versions, whose }: Props) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="stack">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const { n, lines, remarks, submittedAt, returned, totalPoints, sha256 } = version;
        const scores = Object.fromEntries(
          lines.map(({ criterionId, ...line }) => [criterionId, line]),
        );
        const title = t("sheetHistory.version", {
          n,
          at: formatInstantSeconds(submittedAt, locale),
        });
        return (
          <section key={n} className="card" aria-labelledby={`version-${sha256}`}>
            <h3 id={`version-${sha256}`}>{title}</h3>
            <p>
              {t("sheetHistory.total", { total: formatPoints(totalPoints, locale) })}{" "}
              <small className="soft">
                SHA-256 <code className="hash">{sha256}</code>
              </small>
            </p>
            {returned && (
              <p className="deadline">
                <strong>
                  {t("sheetHistory.returned", { at: formatInstantSeconds(returned.at, locale) })}
                </strong>
                <span>
                  <Original>{returned.reason}</Original>
                </span>
              </p>
            )}
            {before && <Changes criteria={criteria} before={before} after={version} />}
            <details open={index === 0}>
              <summary>{t("sheetHistory.whole")}</summary>
              <SheetTable
                page={{ criteria, scores, remarks }}
                label={whose ? `${whose}: ${title}` : title}
              />
            </details>
          </section>
        );
      })}
    </div>
  );
}

function Changes({
  criteria,
  before,
  after,
}: {
  criteria: readonly Criterion[];
  before: SheetVersion;
  after: SheetVersion;
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const changes = changedLines(criteria, before, after);
  if (changes.length === 0) return <p>{t("sheetHistory.same")}</p>;
  return (
    <>
      <h4>{t("sheetHistory.changed", { n: before.n })}</h4>
      <dl className="summary">
        {changes.map(({ criterionId, ...change }) => {
          const criterion = criteria.find(({ id }) => id === criterionId);
          const given = (points: number | null | undefined) => {
            if (points == null || !criterion) return "–";
            if (addsPoints(criterion)) return formatQuantity(points, locale);
            return t(points > 0 ? "word.yes" : "word.no");
          };
          const arePointsOther = change.before?.points !== change.after?.points;
          const areWordsOther = change.before?.justification !== change.after?.justification;
          return (
            <div key={criterionId} className="wide">
              <dt>{criterion && say(criterion.title)}</dt>
              <dd>
                {arePointsOther && (
                  <p>
                    {t("sheet.points")}: <del>{given(change.before?.points)}</del> →{" "}
                    <ins>{given(change.after?.points)}</ins>
                  </p>
                )}
                {areWordsOther && (
                  <>
                    <p className="typed">
                      <small className="soft">{t("submission.was")}</small>
                      <br />
                      <del>{change.before?.justification || t("submission.empty")}</del>
                    </p>
                    <p className="typed">
                      <small className="soft">{t("submission.is")}</small>
                      <br />
                      <ins>{change.after?.justification || t("submission.empty")}</ins>
                    </p>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
