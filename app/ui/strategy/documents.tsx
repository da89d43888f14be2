import type { ReactNode } from "react";
import type { StrategyDocument } from "#app/domain/strategies/document-schema.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { fileSize } from "../proposal/file-size.ts";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

/** The files of a strategy: what each is, its kind and size, and since when it is there. */
export function Documents({
  documents,
  act,
}: {
  documents: readonly StrategyDocument[];
  /** What can be done with one. */
  act?: (document: StrategyDocument) => ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={t("strategyDocuments.title")} className="cards">
      <thead>
        <tr>
          <th scope="col">{t("strategyDocuments.document")}</th>
          <th scope="col">{t("strategyDocuments.file")}</th>
          <th scope="col">{t("strategyDocuments.addedAt")}</th>
          {act && (
            <th scope="col">
              <span className="hidden">{t("strategyDocuments.remove")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {documents.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Original>{one.title}</Original>
            </th>
            <td data-label={t("strategyDocuments.file")}>
              <span>
                {one.isWithheld ? (
                  one.name
                ) : (
                  <a href={`/files/enclosures/${one.id}`}>
                    <Original>{one.name}</Original>
                  </a>
                )}{" "}
                <small className="soft nowrap">
                  {one.isWithheld
                    ? t("upload.scan.INFECTED")
                    : `${one.extension.toUpperCase()}, ${fileSize(one.size, locale)}`}
                </small>
              </span>
            </td>
            <td className="day" data-label={t("strategyDocuments.addedAt")}>
              {one.addedAt ? vilniusDay(one.addedAt) : "–"}
            </td>
            {act && <td>{act(one)}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
