import { findCall } from "#app/domain/calls/queries.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { formDocument } from "#app/http/form-document.ts";
import { documentPdf } from "#app/http/proposal-files.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/call-form-pdf.ts";

/** The form of a call without answers, as a PDF for everybody. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  const call = unwrap(await findCall(ctx, params.number));
  const address = `${ctx.origin}/calls/${call.number}`;
  const name = `${call.number}-${locale === "lt" ? "forma" : "form"}`;
  return documentPdf(formDocument(call, locale, address), name);
}
