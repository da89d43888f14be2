import { waitingCorrection } from "#app/domain/letters/corrections/correction-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { draftPdf } from "#app/http/letter-pdf.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/letter-correction-pdf.ts";

/** The PDF of a correction that waits for its second person: „PROJEKTAS“ stands across it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { model, number } = unwrap(await waitingCorrection(context.get(appContext), params));
  return draftPdf(model, number);
}
