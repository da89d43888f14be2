import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { boardMinutes } from "#app/domain/meetings/minutes.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { documentPdf } from "#app/http/proposal-files.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/minutes-pdf.ts";

/** The minutes of a meeting as a PDF. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const { meeting, model, signing } = unwrap(await boardMinutes(context.get(appContext), params));
  const document = minutesDocument(model, { language, extractOf: null, signing });
  return documentPdf(document, meeting.minutesNo.replaceAll("/", "-"));
}
