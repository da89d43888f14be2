import { exportPublicList } from "#app/domain/exports/public-tables.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/open-data.ts";

/** Calls or results as open data. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = { ...params, filter: new URL(request.url).searchParams };
  const reading = context.get(localeContext);
  return tableAnswer(unwrap(await exportPublicList(context.get(appContext), asked, reading)));
}
