import { forwardingRecords, sheetRecords } from "#app/domain/archives/forwarding.server.ts";
import { findListDocument } from "#app/domain/documents/evaluation/find-list-document.server.ts";
import { registerPage } from "#app/domain/evaluation/conflict-register.server.ts";
import { conflictsTable } from "#app/domain/exports/conflicts-table.server.ts";
import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { staffMinutes } from "#app/domain/meetings/minutes.server.ts";
import { translator } from "#app/i18n/translate.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { writeTable } from "#app/platform/write-table.server.ts";
import {
  type ArchivePart,
  given,
  type Listed,
  listing,
  storedFile,
} from "./archive-parts.server.ts";
import { Later } from "./later.ts";
import { proposalParts, sheetDocuments } from "./files-parts.server.ts";

const language = "lt";
/** Letters that were just issued are drawn by then. */
export const drawnMs = 60_000;

type Records = Extract<Awaited<ReturnType<typeof forwardingRecords>>, { ok: true }>["value"];

export const jsonPart = (name: string, value: unknown): ArchivePart => ({
  name,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});

/** List, summary, minutes, declarations and letters of a decided call. */
export async function* documents(
  ctx: Ctx,
  number: string,
  { meetingId, letters }: Records,
): AsyncGenerator<ArchivePart> {
  for (const [document, name] of [
    ["list", "sarasas"],
    ["summary", "suvestine"],
  ] as const) {
    const { model } = given(
      await findListDocument(ctx, { number, document, language }, drawDocument),
    );
    yield { name: `${name}.pdf`, content: await drawDocument(model) };
  }
  if (meetingId) {
    const { model, signing } = given(await staffMinutes(ctx, { id: meetingId }));
    const minutes = minutesDocument(model, { language, extractOf: null, signing });
    yield { name: "protokolas.pdf", content: await drawDocument(minutes) };
  }
  const register = given(await registerPage(ctx, { number }));
  const table = conflictsTable(register, { t: translator(language) });
  for (const as of ["xlsx", "csv"] as const)
    yield {
      name: `interesu-deklaracijos.${as}`,
      content: (await writeTable(table, as)).bytes,
    };
  yield jsonPart(
    "rastai/registras.json",
    letters.map(({ number: no, replaces, sha256 }) => ({ number: no, replaces, sha256 })),
  );
  for (const { number: no, replaces: _, ...file } of letters)
    yield { name: `rastai/${no}.pdf`, content: await storedFile(ctx, file) };
}

async function* whole(ctx: Ctx, number: string, records: Records): AsyncGenerator<ArchivePart> {
  yield { name: "computation.json", content: Buffer.from(records.computation) };
  yield jsonPart("decisions.json", records.decisions);
  yield* documents(ctx, number, records);
  for (const proposalId of records.proposalIds) {
    const counted = new Set(records.sheets.get(proposalId)?.map(({ id }) => id));
    for (const { id, text } of await sheetRecords(ctx, { number, proposalId }))
      if (counted.has(id)) yield { name: `sheets/${id}.json`, content: Buffer.from(text) };
    yield* sheetDocuments(ctx, proposalId, "vertinimo-anketos");
    let last: ArchivePart | undefined;
    const folder = `paraiskos/${records.registrations.get(proposalId) ?? proposalId}`;
    for await (const part of proposalParts(ctx, proposalId, folder)) {
      if (last) yield last;
      last = part;
    }
    if (last) yield { ...last, ends: proposalId };
  }
}

/**
 * What goes to the ministry or the paying agency: list, summary, minutes, declarations, letters,
 * every proposal with its files and sheets, and the data from which all can be computed anew. The
 * manifest names every file with its hash.
 */
export async function* forwardingParts(
  ctx: Ctx,
  {
    number,
    addressee,
    note,
    askedAt,
  }: { number: string; addressee: string; note: string; askedAt: Date },
): AsyncGenerator<ArchivePart> {
  const records = given(await forwardingRecords(ctx, { number }));
  if (records.isWaiting) throw new Later(new Date(ctx.now().getTime() + drawnMs));
  const files: Listed[] = [];
  yield* listing(whole(ctx, number, records), files);
  yield jsonPart("manifest.json", { ...records.manifest, addressee, note, askedAt, files });
}
