import { tableFormats } from "#app/domain/exports/table.ts";
import { useT } from "./use-t.ts";

/** Links to a list as files; `at` is the address of the file without its end. */
export function ExportLinks({ at, filter }: { at: string; filter?: Record<string, string> }) {
  const t = useT();
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== "");
  const query = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
  return (
    <p className="row downloads soft">
      <span>{t("exports.as")}</span>
      {tableFormats.map((format) => (
        <a key={format} href={`${at}.${format}${query}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
