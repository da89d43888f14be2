import { findHandedInProposal } from "#app/domain/documents/find-proposal.server.ts";
import { findSheetDocument } from "#app/domain/documents/evaluation/find-sheet-document.server.ts";
import { archivedProposals } from "#app/domain/archives/archived-proposals.server.ts";
import { manifestCsv, safeName } from "#app/domain/documents/proposal-archive.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { proposalEntries } from "#app/http/proposal-zip.server.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import {
  type ArchivePart,
  given,
  type Listed,
  listing,
  storedFile,
} from "./archive-parts.server.ts";

const language: Locale = "lt";

/** A proposal as it was handed in last, with its files, in a folder of its own. */
export async function* proposalParts(
  ctx: Ctx,
  id: string,
  folder: string,
): AsyncGenerator<ArchivePart> {
  const proposal = given(await findHandedInProposal(ctx, { id }));
  const { made, stored } = await proposalEntries(ctx, proposal, language);
  for (const { name, content } of made) yield { name: `${folder}/${name}`, content };
  for (const { entry, ...file } of stored)
    yield { name: `${folder}/${entry}`, content: await storedFile(ctx, file) };
}

/** The sheets of a proposal as documents under their letters, as far as the actor may read them. */
export async function* sheetDocuments(
  ctx: Ctx,
  id: string,
  folder: string,
): AsyncGenerator<ArchivePart> {
  for (let letter = 65; letter <= 90; letter += 1) {
    const asked = { id, letter: String.fromCodePoint(letter), language };
    const found = await findSheetDocument(ctx, asked, drawDocument);
    if (!found.ok) return;
    const { name, model } = found.value;
    yield { name: `${folder}/${name}.pdf`, content: await drawDocument(model) };
  }
}

/** Every proposal of a call that the actor sees as staff, in a folder of its own with its sheets. */
export async function* eachProposal(ctx: Ctx, number: string): AsyncGenerator<ArchivePart> {
  for (const { id, registration, applicant } of await archivedProposals(ctx, { number })) {
    const folder = `${registration}_${safeName(applicant)}`;
    yield* sheetDocuments(ctx, id, `${folder}/anketos`);
    let last: ArchivePart | undefined;
    for await (const part of proposalParts(ctx, id, folder)) {
      if (last) yield last;
      last = part;
    }
    if (last) yield { ...last, ends: id };
  }
}

/** Files and sheets of all proposals of a call that the actor sees as staff, with a list of them. */
export async function* filesParts(
  ctx: Ctx,
  { number }: { number: string },
): AsyncGenerator<ArchivePart> {
  const list: Listed[] = [];
  yield* listing(eachProposal(ctx, number), list);
  const rows = list.map((one) => ({ ...one, entry: one.name, leftOut: null }));
  yield { name: "manifest.csv", content: Buffer.from(manifestCsv(rows)) };
}
