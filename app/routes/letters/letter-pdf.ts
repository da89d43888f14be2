import { openLetter } from "#app/domain/letters/open-letter.server.ts";
import { appContext } from "#app/http/context.ts";
import { issuedPdf } from "#app/http/letter-pdf.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/letter-pdf.ts";

/** The PDF of an issued letter; it has the bytes that were sent, or it is a fault. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const letter = unwrap(await openLetter(ctx, params));
  return issuedPdf(request, ctx, letter);
}
