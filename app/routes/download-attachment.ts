import { openAttachment } from "#app/domain/proposals/open-attachment.server.ts";
import { appContext } from "#app/http/context.ts";
import { download } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/download-attachment.ts";

/** A file of a proposal, for every audience; who may read it is asked of the file itself. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const file = unwrap(await openAttachment(ctx, params));
  return download(request, ctx.files, file);
}
