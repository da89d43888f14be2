import { previewLetter } from "#app/domain/letters/preview-letters.server.ts";
import { appContext } from "#app/http/context.ts";
import { draftPdf } from "#app/http/letter-pdf.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/call-letter-pdf.ts";

/** The PDF of a letter that is not issued: „PROJEKTAS“ stands across it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { letter } = unwrap(await previewLetter(context.get(appContext), params));
  return draftPdf(letter.model, letter.registration);
}
