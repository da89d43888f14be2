import { feedResponse } from "#app/http/feed.server.ts";
import type { Route } from "./+types/group-feed.ts";

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  feedResponse(request, context, params.slug);
