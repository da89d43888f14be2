import { templateSample } from "#app/domain/letters/templates/template-sample.server.ts";
import { appContext } from "#app/http/context.ts";
import { draftPdf } from "#app/http/letter-pdf.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/template-pdf.ts";

/** The PDF of a letter by the words in force with invented data: „PROJEKTAS“ stands across it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { slug, kind } = params;
  const language = params.language === "en" ? "en" : "lt";
  const model = unwrap(await templateSample(context.get(appContext), { slug, kind, language }));
  return draftPdf(model, `${kind.toLowerCase()}-${language}`);
}
