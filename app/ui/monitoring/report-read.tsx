import { formatWhole } from "#app/domain/values/number.ts";
import { EnclosureList } from "../enclosures-field.tsx";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";
import { ReachedBars } from "./reached-bars.tsx";
import type { ReportedIndicator } from "./report-form.tsx";

interface Report {
  indicators: readonly ReportedIndicator[];
  narrative: string;
  problems: string;
  files: readonly { id: string; name: string; size: number; isWithheld: boolean }[];
}

/** What a period reports: values beside targets, texts and evidence. */
export function ReportRead({ period }: { period: Report }) {
  const t = useT();
  const locale = useLocale();
  const { indicators, narrative, problems, files } = period;
  const whole = (value: number | null) => (value === null ? "–" : formatWhole(value, locale));
  return (
    <>
      <h2>{t("period.values")}</h2>
      {indicators.length === 0 ? (
        <p className="soft">{t("monitoring.noIndicators")}</p>
      ) : (
        <ScrollTable label={t("period.values")} className="dense cards">
          <thead>
            <tr>
              <th scope="col">{t("strategy.indicator")}</th>
              <th scope="col" className="num">
                {t("strategy.target")}
              </th>
              <th scope="col" className="num">
                {t("period.before")}
              </th>
              <th scope="col" className="num">
                {t("period.now")}
              </th>
              <th scope="col" className="num">
                {t("period.together")}
              </th>
              <th scope="col">{t("period.note")}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ id, title, unit, target, before, value, note }) => (
              <tr key={id}>
                <th scope="row">
                  <Original>{title}</Original>
                  <small className="block">
                    <Original>{unit}</Original>
                  </small>
                </th>
                <td className="num" data-label={t("strategy.target")}>
                  {whole(target)}
                </td>
                <td className="num" data-label={t("period.before")}>
                  {whole(before)}
                </td>
                <td className="num" data-label={t("period.now")}>
                  {whole(value)}
                </td>
                <td className="num" data-label={t("period.together")}>
                  {whole(before + (value ?? 0))}
                </td>
                <td className="long" data-label={t("period.note")}>
                  {note ? <Original>{note}</Original> : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <ReachedBars
        title={t("monitoring.bars")}
        rows={indicators.map(({ id, title, target, before, value }) => ({
          id,
          label: title,
          value: before + (value ?? 0),
          target,
        }))}
      />
      {narrative && (
        <>
          <h2>{t("period.narrative")}</h2>
          <p className="typed">
            <Original>{narrative}</Original>
          </p>
        </>
      )}
      {problems && (
        <>
          <h2>{t("period.problems")}</h2>
          <p className="typed">
            <Original>{problems}</Original>
          </p>
        </>
      )}
      {files.length > 0 && (
        <>
          <h2>{t("period.evidence")}</h2>
          <EnclosureList files={files} />
        </>
      )}
    </>
  );
}
