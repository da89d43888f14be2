import { sheetDocumentOf } from "#app/http/evaluation-documents.server.ts";
import { DocumentPage } from "#app/ui/document-page.tsx";
import type { Route } from "./+types/sheet-document.ts";

export const loader = ({ context, params }: Route.LoaderArgs) => sheetDocumentOf(context, params);

/** A handed in sheet as a page, for its author and whoever sees the scores. */
export default function SheetDocument({ loaderData, params }: Route.ComponentProps) {
  const pdf = `/documents/proposals/${params.id}/sheets/${params.letter}/pdf`;
  return <DocumentPage model={loaderData.model} pdf={pdf} />;
}
