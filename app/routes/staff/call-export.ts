import { exportCallList } from "#app/domain/exports/call-tables.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/call-export.ts";

/** A list of a call as XLSX, CSV or JSON, with what its page shows under the same filter. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const filter = new URL(request.url).searchParams;
  const reading = context.get(localeContext);
  return tableAnswer(
    unwrap(await exportCallList(context.get(appContext), { ...params, filter }, reading)),
  );
}
