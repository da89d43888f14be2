import {
  warningDays,
  type RetentionKey,
  type RetentionRule,
} from "#app/domain/privacy/retention.ts";
import type { LocalText } from "#app/domain/calls/definition.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { ScrollTable } from "./table.tsx";
import { useLocale, useT } from "./use-t.ts";

/** How long a rule keeps, in words: „5 metus nuo kvietimo pabaigos“. */
export function keptFor(t: Translate, keep: RetentionRule["keep"]): string {
  if (typeof keep === "string") return t(`retention.keep.${keep}`);
  const time = t(`retention.for.${keep.unit}`, { n: keep.n });
  return t(`retention.from.${keep.from}`, { time });
}

interface Row {
  key: RetentionKey;
  keep: RetentionRule["keep"];
  source: LocalText;
  /** Groups that count otherwise. */
  differing: readonly { name: string; nameEn: string; keep: RetentionRule["keep"] }[];
}

/** What is kept, how long and by which rule. */
export function RetentionTable({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <ScrollTable label={t("retention.caption")}>
        <thead>
          <tr>
            <th scope="col" className="who">
              {t("retention.data")}
            </th>
            <th scope="col">{t("retention.howLong")}</th>
            <th scope="col">{t("retention.source")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, keep, source, differing }) => (
            <tr key={key}>
              <th scope="row">{t(`retention.${key}`)}</th>
              <td>
                {keptFor(t, keep)}
                {differing.map((group) => (
                  <small key={group.name} className="block">
                    {t("retention.inGroup", {
                      group: locale === "lt" ? group.name : group.nameEn,
                      time: keptFor(t, group.keep),
                    })}
                  </small>
                ))}
              </td>
              <td>{source[locale]}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <ul>
        <li>{t("retention.notes.due")}</li>
        <li>{t("retention.notes.draft", { n: warningDays })}</li>
        <li>{t("retention.notes.hold")}</li>
        <li>{t("retention.notes.copies")}</li>
      </ul>
    </>
  );
}
