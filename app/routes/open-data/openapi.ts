import { openApi } from "#app/domain/open-data/openapi.ts";
import { appContext } from "#app/http/context.ts";
import { openJson } from "#app/http/open-answer.server.ts";
import type { Route } from "./+types/openapi.ts";

/** What the service gives to programs. */
export const loader = ({ context, request }: Route.LoaderArgs) =>
  openJson(request, openApi(context.get(appContext).origin));
