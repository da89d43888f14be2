import { findHandedInProposal } from "#app/domain/documents/find-proposal.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { proposalZip } from "#app/http/proposal-zip.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/proposal-zip.ts";

/** The whole proposal with its files as one archive. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { locale } = context.get(localeContext);
  return proposalZip(request, ctx, unwrap(await findHandedInProposal(ctx, params)), locale);
}
