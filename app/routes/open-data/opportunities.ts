import { listOpportunities } from "#app/domain/open-data/common-grants.server.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/opportunities.ts";

/** Calls by the CommonGrants protocol. */
export const loader = async ({ context, request }: Route.LoaderArgs) =>
  openJson(
    request,
    await listOpportunities(context.get(appContext), new URL(request.url).searchParams),
  );
