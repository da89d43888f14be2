import { exportLog } from "#app/domain/exports/log-table.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/log-export.ts";

/** The audit log as XLSX, CSV or JSON, with what its page shows under the same filter. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = { ...params, filter: new URL(request.url).searchParams };
  const reading = context.get(localeContext);
  return tableAnswer(unwrap(await exportLog(context.get(appContext), asked, reading)));
}
