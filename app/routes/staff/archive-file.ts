import { openArchive } from "#app/domain/archives/open-archive.server.ts";
import { archiveName } from "#app/domain/archives/archive-name.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { download } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/archive-file.ts";

/** The file of an archive of a call. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { t } = context.get(localeContext);
  const { number, kind, sha256, size } = unwrap(await openArchive(ctx, params));
  const name = `${number}-${t(`archives.name.${archiveName[kind]}`)}.zip`;
  return download(request, ctx.files, { name, mime: "application/zip", sha256, size });
}
