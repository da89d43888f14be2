import { feedResponse } from "#app/http/feed.server.ts";
import type { Route } from "./+types/calls-feed.ts";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  feedResponse(request, context, null);
