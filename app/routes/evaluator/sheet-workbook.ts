import { create as contentDisposition } from "content-disposition";
import { downloadSheet } from "#app/domain/evaluation/offline-sheet.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/sheet-workbook.ts";

/** The own sheet as a workbook, to be filled in offline. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const { name, bytes } = unwrap(
    await downloadSheet(context.get(appContext), { id: params.assignment, locale }),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": contentDisposition(name),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
