import type { Ctx } from "#app/platform/ports.ts";
import { UNDO_DAYS } from "./upload-parts.ts";

/**
 * Forgets removed attachments when they can no longer be brought back, unless a submission refers to
 * them or the proposal is held; their files go with the next step of the night.
 */
export async function forgetRemoved({ db }: Pick<Ctx, "db">, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNDO_DAYS * 24 * 60 * 60 * 1000);
  return db.$executeRaw`
    DELETE FROM "Attachment" a
    WHERE a."removedAt" < ${before}
      AND NOT EXISTS (
        SELECT 1 FROM "Submission" s
        WHERE s."proposalId" = a."proposalId"
          AND s.snapshot -> 'files' @> jsonb_build_array(jsonb_build_object('attachmentId', a.id)))
      AND EXISTS (
        SELECT 1 FROM "Proposal" p WHERE p.id = a."proposalId" AND p."holdReason" IS NULL
          AND NOT coalesce(p."leftCopy" -> 'files', '[]') @>
            jsonb_build_array(jsonb_build_object('id', a.id))
          AND NOT coalesce(p."leftCopy" -> 'files', '[]') @>
            jsonb_build_array(jsonb_build_object('attachmentId', a.id)))`;
}
