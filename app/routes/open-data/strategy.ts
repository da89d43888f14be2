import { data } from "react-router";
import { openStrategy } from "#app/domain/open-data/strategies.server.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/strategy.ts";

/** One strategy as open data: `druskininkai/2024-2029.json`. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { group, file } = params;
  const asked = { group, slug: file.slice(0, -".json".length) };
  const strategy = file.endsWith(".json")
    ? await openStrategy(context.get(appContext), asked)
    : null;
  if (!strategy) throw data(null, { status: 404 });
  return openJson(request, strategy);
}
