import { data } from "react-router";
import { threeSixty } from "#app/domain/open-data/lists.server.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/three-sixty.ts";

/** All awards as a package of 360Giving. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const grants = await threeSixty(context.get(appContext));
  if (!grants) throw data(null, { status: 404 });
  return openJson(request, grants);
}
