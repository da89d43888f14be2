import { testDocument } from "#app/domain/call-drafts/test-document.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { proposalPdf } from "#app/http/proposal-files.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/test-proposal-pdf.ts";

/** The test proposal as the PDF that an applicant gets. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  return proposalPdf(ctx, unwrap(await testDocument(ctx, params)), locale);
}
