import { exportStaffList } from "#app/domain/exports/staff-tables.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/staff-export.ts";

/** Calls, letters or complaints as XLSX, CSV or JSON, with what their page shows. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const filter = new URL(request.url).searchParams;
  const reading = context.get(localeContext);
  return tableAnswer(
    unwrap(await exportStaffList(context.get(appContext), { ...params, filter }, reading)),
  );
}
