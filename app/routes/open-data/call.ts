import { data } from "react-router";
import { openCall } from "#app/domain/open-data/calls.server.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/call.ts";

/** One call as open data: `DH-2.2-01.json`. */
export async function loader({ context, params: { file }, request }: Route.LoaderArgs) {
  const call = file.endsWith(".json")
    ? await openCall(context.get(appContext), file.slice(0, -".json".length))
    : null;
  if (!call) throw data(null, { status: 404 });
  return openJson(request, call);
}
