import { createHash } from "node:crypto";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import { proposalDocument } from "#app/domain/documents/proposal-document.ts";
import type { FoundProposal } from "#app/domain/documents/find-proposal.server.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { downloadHeaders } from "./download.server.ts";

/** The name of what is downloaded of a proposal, without its extension. */
export function fileNameOf({ call, standing }: FoundProposal, language: Locale) {
  if (standing.kind === "draft")
    return `${call.number}-${language === "lt" ? "juodrastis" : "draft"}`;
  return standing.n === 1 ? standing.registration : `${standing.registration}-${standing.n}`;
}

/** The whole proposal as a PDF. */
export const drawProposal = (
  { origin }: Pick<Ctx, "origin">,
  proposal: FoundProposal,
  language: Locale,
) => drawDocument(proposalDocument(proposal, { language, address: `${origin}${proposal.path}` }));

/** Sends a whole proposal as a PDF to be kept. */
export async function proposalPdf(ctx: Ctx, proposal: FoundProposal, language: Locale) {
  return sendPdf(await drawProposal(ctx, proposal, language), fileNameOf(proposal, language));
}

/** Sends any other document of ours. */
export const documentPdf = async (model: DocumentModel, name: string) =>
  sendPdf(await drawDocument(model), name);

function sendPdf(bytes: Uint8Array, name: string) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const headers = downloadHeaders({ name: `${name}.pdf`, mime: "application/pdf", sha256 });
  return new Response(Buffer.from(bytes), { headers });
}
