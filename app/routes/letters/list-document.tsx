import { listDocumentOf } from "#app/http/evaluation-documents.server.ts";
import { DocumentPage } from "#app/ui/document-page.tsx";
import type { Route } from "./+types/list-document.ts";

export const loader = ({ context, params }: Route.LoaderArgs) => listDocumentOf(context, params);

/** The summary or the list of a call as a page, for staff, the board and observers. */
export default function ListDocument({ loaderData, params }: Route.ComponentProps) {
  const pdf = `/documents/calls/${params.number}/${params.document}/pdf`;
  return <DocumentPage model={loaderData.model} pdf={pdf} />;
}
