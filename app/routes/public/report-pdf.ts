import { documentPdf } from "#app/http/proposal-files.server.ts";
import { reportDocumentOf } from "#app/http/report-document.server.ts";
import type { Route } from "./+types/report-pdf.ts";

/** An annual report as a PDF. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { model, name } = await reportDocumentOf(context, params);
  return documentPdf(model, name);
}
