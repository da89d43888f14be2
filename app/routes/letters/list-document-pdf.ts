import { listDocumentOf } from "#app/http/evaluation-documents.server.ts";
import { documentPdf } from "#app/http/proposal-files.server.ts";
import type { Route } from "./+types/list-document-pdf.ts";

/** The summary or the list of a call as a PDF. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { model, name } = await listDocumentOf(context, params);
  return documentPdf(model, name);
}
