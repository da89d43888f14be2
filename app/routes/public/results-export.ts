import { exportResults } from "#app/domain/exports/public-tables.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/results-export.ts";

/** The released results of a call as XLSX, CSV or JSON. */
export const loader = async ({ context, params }: Route.LoaderArgs) =>
  tableAnswer(
    unwrap(await exportResults(context.get(appContext), params, context.get(localeContext))),
  );
