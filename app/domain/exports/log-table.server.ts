import { logFilter } from "#app/domain/audit/log-filter.ts";
import { readLog } from "#app/domain/audit/read-log.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { whatHappened, whoActed } from "#app/i18n/log-sentence.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Table, type TableFormat } from "./table.ts";

/** The audit log under the filter of its page, in its words, with the place of each entry in its chain. */
export async function exportLog(
  ctx: Ctx,
  { file, filter: query }: { file: string; filter: URLSearchParams },
  { t }: Reading,
): Promise<Result<{ table: Table; as: TableFormat }, "not-found" | "list-too-long">> {
  const asked = askedTable(file, ["log"] as const);
  const filter = logFilter(query);
  if (!asked || !(await readLog(ctx, filter)).ok) return refuse("not-found");
  const entries = await allPages(async (after: string | null) => {
    const page = await readLog(ctx, { ...filter, after });
    return page.ok ? { rows: page.value.entries, next: page.value.next } : { rows: [], next: null };
  });
  if (!entries) return refuse("list-too-long");
  const table: Table = {
    name: t("exports.file.log"),
    columns: [
      { key: "at", head: t("log.when"), kind: "instant" },
      { key: "who", head: t("log.who"), kind: "text" },
      { key: "kind", head: t("exports.kind"), kind: "text" },
      { key: "what", head: t("log.what"), kind: "text" },
      { key: "group", head: t("log.group"), kind: "text" },
      { key: "chainN", head: t("exports.chainN"), kind: "whole" },
      { key: "chainHash", head: t("exports.chainHash"), kind: "text" },
    ],
    rows: entries.map((entry) => [
      entry.at,
      whoActed(t, entry),
      entry.kind,
      whatHappened(t, entry),
      entry.group ?? t("log.program"),
      entry.seal?.n ?? null,
      entry.seal?.hash ?? "",
    ]),
  };
  return ok({ table, as: asked.as });
}
