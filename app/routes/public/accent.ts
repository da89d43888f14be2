import { data } from "react-router";
import { accentSheet } from "#app/domain/groups/accent.ts";
import type { Route } from "./+types/accent.ts";

/** The sheet of one colour: it never changes, so that it is asked for once. */
export function loader({ params }: Route.LoaderArgs) {
  const [, hex] = /^([0-9a-f]{6})\.css$/.exec(params.file) ?? [];
  if (hex === undefined) throw data(null, { status: 404 });
  return new Response(accentSheet(hex), {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
