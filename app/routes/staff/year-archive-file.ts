import { openYearArchive } from "#app/domain/archives/open-year-archive.server.ts";
import { appContext } from "#app/http/context.ts";
import { download } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/year-archive-file.ts";

/** The file of an archive of a year of a strategy. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { name, sha256, size } = unwrap(await openYearArchive(ctx, params));
  return download(request, ctx.files, {
    name: `${name}.zip`,
    mime: "application/zip",
    sha256,
    size,
  });
}
