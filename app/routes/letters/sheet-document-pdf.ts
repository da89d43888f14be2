import { sheetDocumentOf } from "#app/http/evaluation-documents.server.ts";
import { documentPdf } from "#app/http/proposal-files.server.ts";
import type { Route } from "./+types/sheet-document-pdf.ts";

/** A handed in sheet as a PDF. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { model, name } = await sheetDocumentOf(context, params);
  return documentPdf(model, name);
}
