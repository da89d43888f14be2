import { createHash } from "node:crypto";
import { z } from "zod";
import { record } from "#app/domain/audit/record.server.ts";
import { documentBlock } from "#app/domain/documents/document-block.ts";
import type { DocumentModel } from "#app/domain/documents/document.ts";
import { verifyCode } from "#app/domain/letters/verify-code.server.ts";
import { ok } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { Verification } from "./list-input.ts";

/** Draws a document; the same model gives the same bytes. */
export type Draw = (model: DocumentModel) => Promise<Uint8Array>;

const stored = z.object({
  language: z.enum(["lt", "en"]),
  author: z.string(),
  kind: z.string(),
  title: z.string(),
  watermark: z.string().nullable(),
  runningLine: z.string(),
  madeAt: z.coerce.date(),
  landscape: z.boolean().optional(),
  blocks: z.array(documentBlock),
  check: z.object({ text: z.string(), url: z.string(), picture: z.string() }).optional(),
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Kinds of documents, with what the log calls their subjects. */
const nouns = { SHEET: "sheet", SUMMARY: "list", LIST: "list", REPORT: "report" } as const;

interface Frozen {
  groupId: string;
  kind: keyof typeof nouns;
  /** The sheet, the ranked list or the annual report. */
  subjectId: string;
  language: Locale;
  /** All that the document says follows from. */
  basis: unknown;
}

/**
 * The document as it was kept when it was first asked for: later texts of the program do not change
 * it, and its code and square lead to the page that tells it genuine. Whoever calls it has asked
 * for the right to read it, and knows that what it documents is frozen.
 */
export async function frozenDocument(
  ctx: Ctx,
  { groupId, basis: facts, ...about }: Frozen,
  build: (verification: Verification) => DocumentModel,
  draw: Draw,
): Promise<DocumentModel> {
  const key = { ...about, basis: fingerprint(facts) };
  const where = { kind_subjectId_language_basis: key };
  const kept = await ctx.db.frozenDocument.findUnique({ where, select: { model: true } });
  if (kept) return stored.parse(kept.model);

  const code = verifyCode(ctx);
  const model = build({ code, url: `${ctx.origin}/verify/${code}` });
  const sha256 = hashOf(await draw(model));
  const data = {
    ...key,
    groupId,
    verifyCode: code,
    sha256,
    model: JSON.parse(JSON.stringify(model)),
    frozenAt: ctx.now(),
  };
  await ctx.transact(async (tx) => {
    const { count } = await tx.frozenDocument.createMany({ data: [data], skipDuplicates: true });
    if (count > 0)
      await record(tx, ctx, {
        groupId,
        kind: `${nouns[key.kind]}.document`,
        subject: key.subjectId,
        data: { document: key.kind, sha256 },
      });
    return ok(null);
  });
  const { model: first } = await ctx.db.frozenDocument.findUniqueOrThrow({
    where,
    select: { model: true },
  });
  return stored.parse(first);
}
