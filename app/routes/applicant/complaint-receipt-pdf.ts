import { complaintReceiptPdf } from "#app/domain/complaints/complaint-receipt.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { downloadHeaders } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/complaint-receipt-pdf.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const result = await complaintReceiptPdf(context.get(appContext), { ...params, language });
  const { bytes, ...file } = unwrap(result);
  const headers = downloadHeaders({ ...file, mime: "application/pdf" });
  return new Response(new Uint8Array(bytes), { headers });
}
