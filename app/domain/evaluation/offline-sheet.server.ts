import { z } from "zod";
import type { TypedField } from "#app/domain/proposals/typed-form.ts";
import { readKnown } from "#app/domain/proposals/verdict.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findAssignment } from "./find-assignment.server.ts";
import { storedSheet } from "./find-own-sheet.server.ts";
import { judgeTyped, saveTypedSheet, sheetToken } from "./save-typed.server.ts";
import { sheetControls, sheetFields, typedSheet } from "./sheet-fields.ts";
import { readSheetWorkbook, sheetWorkbook } from "./sheet-workbook.server.ts";

/** Sealed into a workbook: of which sheet and criteria it was made, and what stood in it then. */
const mark = z.object({
  id: z.string(),
  version: z.string(),
  known: z.record(z.string(), z.string()),
});

/** Sealed into the page that shows what a workbook would change, until it is stored. */
const pending = z.object({
  id: z.string(),
  fields: z.array(z.object({ key: z.string(), typed: z.string(), known: z.string() })),
});

const ownerOf = ({ actor }: Pick<Ctx, "actor">) => `offline sheet ${actor.userId}`;

function opened<T extends z.ZodType>(ctx: Ctx, schema: T, sealed: string): z.output<T> | null {
  try {
    return schema.parse(JSON.parse(ctx.vault.open(sealed, ownerOf(ctx))));
  } catch {
    return null;
  }
}

/** The own sheet that may be written now, as it is stored. */
async function openSheet(ctx: Ctx, id: string) {
  const assignment = await findAssignment(ctx.db, ctx, id);
  if (!assignment?.rights.ownSheet) return refuse("not-found");
  if (!assignment.rights.score) return refuse("scoring-closed");
  const sheet = (await storedSheet(ctx.db, id)) ?? { lines: [], remarks: "" };
  const { criteria } = assignment.definition;
  return ok({ assignment, criteria, sheet, typed: typedSheet(criteria, sheet) });
}

/** The own sheet as a workbook to fill in offline; its mark lets only this person bring it back. */
export async function downloadSheet(ctx: Ctx, { id, locale }: { id: string; locale: Locale }) {
  const found = await openSheet(ctx, id);
  if (!found.ok) return found;
  const { assignment, criteria, sheet, typed } = found.value;
  const known = Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, sheetToken(text)]),
  );
  const sealed = JSON.stringify({ id, version: assignment.versionSha256, known });
  const registration = assignment.registration ?? "";
  const bytes = await sheetWorkbook(
    {
      criteria,
      scores: Object.fromEntries(
        sheet.lines.map(({ criterionId, ...line }) => [criterionId, line]),
      ),
      remarks: sheet.remarks,
      registration,
      mark: ctx.vault.seal(sealed, ownerOf(ctx)),
    },
    locale,
  );
  return ok({ name: `${registration}.xlsx`, bytes });
}

/** The page where a workbook is brought back. */
export async function offlinePage(ctx: Ctx, { id }: { id: string }) {
  const found = await openSheet(ctx, id);
  if (!found.ok) return found;
  const { assignment, criteria } = found.value;
  return ok({ id, registration: assignment.registration ?? "", fields: sheetFields(criteria) });
}

/**
 * What a workbook would change in the sheet, without changing it. Refused where its mark is another
 * person's, of another sheet or of other criteria, or was altered.
 */
export async function readOffline(ctx: Ctx, { id, bytes }: { id: string; bytes: Uint8Array }) {
  const found = await openSheet(ctx, id);
  if (!found.ok) return found;
  const { assignment, criteria, typed } = found.value;
  const read = await readSheetWorkbook(bytes, criteria.length);
  if (!read.ok) return read;
  const of = opened(ctx, mark, read.value.mark);
  if (of?.id !== id) return refuse("workbook-foreign");
  if (of.version !== assignment.versionSha256) return refuse("workbook-other-criteria");

  const texts: Record<string, string> = { [sheetControls.remarks]: read.value.remarks };
  for (const [index, line] of read.value.lines.entries()) {
    texts[sheetControls.points(index)] = line.points;
    texts[sheetControls.justification(index)] = line.justification;
  }
  const fields = Object.entries(texts).map(([key, text]) => ({
    key,
    typed: text,
    known: of.known[key] ?? "",
  }));
  const judged = judgeTyped(asTyped(fields), typed);
  const changes = judged
    .filter(({ verdict }) => verdict === "write" || verdict === "conflict")
    .map(({ key, stored, shown, verdict }) => ({
      field: key,
      before: stored,
      after: shown,
      isDisputed: verdict === "conflict",
    }));
  const sealed = ctx.vault.seal(JSON.stringify({ id, fields }), ownerOf(ctx));
  return ok({ changes, sealed });
}

const asTyped = (fields: z.output<typeof pending>["fields"]): TypedField[] =>
  fields.map(({ known, ...field }) => ({ ...field, known: readKnown(known) }));

/** Stores what was shown before; what was changed meanwhile comes back as conflicts. */
export async function storeOffline(ctx: Ctx, { id, sealed }: { id: string; sealed: string }) {
  const read = opened(ctx, pending, sealed);
  if (read?.id !== id) return refuse("workbook-foreign");
  return saveTypedSheet(ctx, { id, fields: asTyped(read.fields) });
}
