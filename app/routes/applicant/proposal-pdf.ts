import { findOwnProposal } from "#app/domain/documents/find-proposal.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { proposalPdf } from "#app/http/proposal-files.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/proposal-pdf.ts";

/** The whole proposal as it stands, or as it was handed in once. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  return proposalPdf(ctx, unwrap(await findOwnProposal(ctx, params)), locale);
}
