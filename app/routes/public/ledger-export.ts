import { exportLedger } from "#app/domain/exports/ledger-table.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/ledger-export.ts";

/** The ledger of a strategy as XLSX, CSV or JSON. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const inside = new URL(request.url).searchParams.get("view") === "staff";
  const asked = { ...params, inside };
  return tableAnswer(
    unwrap(await exportLedger(context.get(appContext), asked, context.get(localeContext))),
  );
}
