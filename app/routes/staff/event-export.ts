import { exportPlaces } from "#app/domain/events/places-table.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { tableAnswer } from "#app/http/table-answer.server.ts";
import type { Route } from "./+types/event-export.ts";

/** The list of places of an event as XLSX, CSV or JSON. */
export const loader = async ({ context, params }: Route.LoaderArgs) =>
  tableAnswer(
    unwrap(await exportPlaces(context.get(appContext), params, context.get(localeContext))),
  );
