import type { RouterContextProvider } from "react-router";
import type { ReportAddress } from "#app/domain/reports/report-address.ts";
import { findReportDocument } from "#app/domain/reports/read-report.server.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import { appContext, localeContext } from "./context.ts";
import { unwrap } from "./respond.ts";

/** An annual report in the language of the request. */
export async function reportDocumentOf(
  context: Readonly<RouterContextProvider>,
  params: ReportAddress,
) {
  const { locale: language } = context.get(localeContext);
  const asked = { ...params, language };
  return unwrap(await findReportDocument(context.get(appContext), asked, drawDocument));
}
