import { findTemplate } from "#app/domain/calls/find-template.server.ts";
import { appContext } from "#app/http/context.ts";
import { download } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/call-template.ts";

/** The form to download of a file field of a call, for everybody. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  return download(request, ctx.files, unwrap(await findTemplate(ctx, params)));
}
