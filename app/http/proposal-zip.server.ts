import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { create as contentDisposition } from "content-disposition";
import type { FoundProposal } from "#app/domain/documents/find-proposal.server.ts";
import {
  type ArchivedFile,
  answersJson,
  archivedFiles,
  manifestCsv,
} from "#app/domain/documents/proposal-archive.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type ZipEntry, zipOf } from "#app/platform/zip.server.ts";
import { drawProposal, fileNameOf } from "./proposal-files.server.ts";

type Made = { name: string; content: Uint8Array };

async function filesOf({ files: storage }: Ctx, proposal: FoundProposal) {
  const kept = new Set<string>();
  for (const { sha256, size } of proposal.files)
    if (await storage.has({ sha256, size })) kept.add(sha256);
  return archivedFiles(proposal, ({ sha256 }) => kept.has(sha256));
}

const listed = ({ name, content }: Made) => ({
  entry: name,
  name,
  size: content.byteLength,
  sha256: createHash("sha256").update(content).digest("hex"),
  leftOut: null,
});

/** What is made for the archive; the frozen data are there as they were hashed. */
async function madeFor(
  ctx: Ctx,
  proposal: FoundProposal,
  files: readonly ArchivedFile[],
  language: Locale,
): Promise<Made[]> {
  const made: Made[] = [
    {
      name: `${fileNameOf(proposal, language)}.pdf`,
      content: await drawProposal(ctx, proposal, language),
    },
    { name: "answers.json", content: Buffer.from(answersJson(proposal, files, language)) },
  ];
  if (proposal.frozen !== null)
    made.push({ name: "snapshot.json", content: Buffer.from(canonicalJson(proposal.frozen)) });
  return [
    ...made,
    { name: "manifest.csv", content: Buffer.from(manifestCsv([...made.map(listed), ...files])) },
  ];
}

/** All that the archive of a proposal holds; what of it is stored is opened when it is read. */
export async function proposalEntries(ctx: Ctx, proposal: FoundProposal, language: Locale) {
  const files = await filesOf(ctx, proposal);
  return {
    made: await madeFor(ctx, proposal, files, language),
    stored: files.flatMap(({ entry, ...file }) => (entry === null ? [] : [{ entry, ...file }])),
  };
}

/**
 * Sends a whole proposal with its files as an archive that is made while it is read. Infected files
 * and those that the storage has lost are named in the manifest and left out.
 */
export async function proposalZip(
  request: Request,
  ctx: Ctx,
  proposal: FoundProposal,
  language: Locale,
) {
  const { standing } = proposal;
  const at = standing.kind === "draft" ? standing.savedAt : standing.receivedAt;
  const { made, stored } = await proposalEntries(ctx, proposal, language);
  const entries: ZipEntry[] = made.map((one) => ({ ...one, at }));
  for (const { entry, ...file } of stored) {
    const open = async () => {
      const content = await ctx.files.open(file);
      if (!content) throw new Error(`the storage has lost ${file.sha256}`);
      return content;
    };
    entries.push({ name: entry, at, size: file.size, open });
  }
  const zip = zipOf(entries);
  request.signal.addEventListener("abort", () => zip.destroy());
  return new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(`${fileNameOf(proposal, language)}.zip`),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
