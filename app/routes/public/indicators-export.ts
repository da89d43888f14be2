import { exportIndicators } from "#app/domain/exports/indicators-table.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/indicators-export.ts";

/** What the projects of a strategy reached as XLSX, CSV or JSON. */
export const loader = async ({ context, params }: Route.LoaderArgs) =>
  tableAnswer(
    unwrap(await exportIndicators(context.get(appContext), params, context.get(localeContext))),
  );
