import { forwardingRecords } from "#app/domain/archives/forwarding.server.ts";
import { findCall } from "#app/domain/calls/queries.server.ts";
import { openCall } from "#app/domain/open-data/calls.server.ts";
import { formDocument } from "#app/http/form-document.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type ArchivePart, given, type Listed, listing } from "./archive-parts.server.ts";
import { indexPage, readMe } from "./archive-index.ts";
import { eachProposal } from "./files-parts.server.ts";
import { documents, drawnMs, jsonPart } from "./forwarding-parts.server.ts";
import { Later } from "./later.ts";

/** What everybody may read of the call, what was decided as far as the actor may know it, and the proposals. */
async function* content(ctx: Ctx, number: string): AsyncGenerator<ArchivePart> {
  const call = given(await findCall(ctx, number));
  yield jsonPart("kvietimas/kvietimas.json", {
    ...(await openCall(ctx, number)),
    version: call.version,
    definition: call.definition,
  });
  const form = formDocument(call, "lt", `${ctx.origin}/calls/${number}`);
  yield { name: "kvietimas/forma.pdf", content: await drawDocument(form) };

  const records = await forwardingRecords(ctx, { number });
  if (records.ok) {
    if (records.value.isWaiting) throw new Later(new Date(ctx.now().getTime() + drawnMs));
    for await (const part of documents(ctx, number, records.value))
      yield { ...part, name: `sprendimas/${part.name}` };
    const { computation, decisions, manifest } = records.value;
    yield { name: "sprendimas/computation.json", content: Buffer.from(computation) };
    yield jsonPart("sprendimas/decisions.json", decisions);
    yield jsonPart("sprendimas/list.json", manifest);
  }
  for await (const part of eachProposal(ctx, number))
    yield { ...part, name: `pasiulymai/${part.name}` };
}

/**
 * Everything of a call that the actor sees as staff, readable without the program: a start page that
 * leads to every file, and a manifest with the hash of each.
 */
export async function* callParts(
  ctx: Ctx,
  { number, askedAt }: { number: string; askedAt: Date },
): AsyncGenerator<ArchivePart> {
  const files: Listed[] = [];
  yield* listing(content(ctx, number), files);
  const { title } = given(await findCall(ctx, number));
  const about = { number, title: title.lt, askedAt };
  yield* listing(ends(about, [...files]), files);
  yield jsonPart("manifest.json", { call: number, askedAt, files });
}

// oxlint-disable-next-line typescript/require-await
async function* ends(
  about: { number: string; title: string; askedAt: Date },
  files: readonly Listed[],
): AsyncGenerator<ArchivePart> {
  yield { name: "index.html", content: Buffer.from(indexPage(about, files)) };
  yield { name: "README.txt", content: Buffer.from(readMe(about)) };
}
