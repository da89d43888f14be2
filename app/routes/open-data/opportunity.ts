import { data } from "react-router";
import { findOpportunity } from "#app/domain/open-data/common-grants.server.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/opportunity.ts";

/** One call by the CommonGrants protocol. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const found = await findOpportunity(context.get(appContext), params.id);
  if (!found) throw data(null, { status: 404 });
  return openJson(request, found);
}
