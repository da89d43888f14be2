import { feedResponse } from "#app/http/feed.server.ts";
import type { Route } from "./+types/group-feed.ts";

export const loader = ({ context, params }: Route.LoaderArgs) => feedResponse(context, params.slug);
