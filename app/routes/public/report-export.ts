import { exportReport } from "#app/domain/exports/report-table.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/report-export.ts";

/** The figures of an annual report as XLSX, CSV or JSON. */
export const loader = async ({ context, params }: Route.LoaderArgs) =>
  tableAnswer(
    unwrap(await exportReport(context.get(appContext), params, context.get(localeContext))),
  );
