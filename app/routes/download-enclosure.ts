import { openEnclosure } from "#app/domain/enclosures/open-enclosure.server.ts";
import { appContext } from "#app/http/context.ts";
import { download } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/download-enclosure.ts";

/** A file sent with a message or a complaint; who may read it is asked of the file itself. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const file = unwrap(await openEnclosure(ctx, params));
  return download(request, ctx.files, file);
}
