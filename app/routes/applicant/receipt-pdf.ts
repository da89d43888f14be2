import { receiptPdf } from "#app/domain/proposals/receipt.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { downloadHeaders } from "#app/http/download.server.ts";
import { unwrap } from "#app/http/respond.ts";
import { submissionNumber } from "#app/http/submission-number.ts";
import type { Route } from "./+types/receipt-pdf.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const result = await receiptPdf(context.get(appContext), {
    ...params,
    n: submissionNumber(request.url),
    language,
  });
  const { bytes, ...file } = unwrap(result);
  const headers = downloadHeaders({ ...file, mime: "application/pdf" });
  return new Response(new Uint8Array(bytes), { headers });
}
