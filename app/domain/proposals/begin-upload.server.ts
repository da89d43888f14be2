import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { fileLabel } from "./file-label.ts";
import { findSlot } from "./find-slot.server.ts";
import { MOST_UNFINISHED } from "./upload-parts.ts";

export interface BeginInput {
  id: string;
  field: string;
  replaces?: string | undefined;
  name: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the whole content, hex. */
  sha256: string;
}

/** New uploads of one person: enough for a long evening, too few to fill a disk. */
const rate = { points: 200, seconds: 3600 };

/**
 * Begins to take a file in parts, or finds where the same person stopped sending the same content to
 * the same field; answers how many bytes are there. What will not fit is refused before any byte.
 */
export async function beginUpload(ctx: Ctx, { id, field, replaces, name, ...content }: BeginInput) {
  const { size, sha256 } = content;
  const userId = ctx.actor.userId ?? "";
  const slot = await findSlot(ctx, { id, field, replaces, size });
  if (!slot.ok) return slot;
  if (size === 0) return refuse("file-empty");
  if (size > slot.value.limits.maxBytes) return refuse("file-too-large");
  if (!/^[0-9a-f]{64}$/.test(sha256)) return refuse("upload-broken");

  const same = { proposalId: id, field, userId, sha256, size, attachmentId: null };
  const where = { ...same, replaces: replaces ?? null };
  const select = { id: true, received: true } as const;
  const begun = await ctx.db.upload.findFirst({ where, select });
  if (begun) return ok({ upload: begun.id, offset: Number(begun.received) });

  const seconds = await ctx.limits.take(`upload:${userId}`, rate);
  if (seconds > 0) return refuse("too-many-tries", { seconds });
  return ctx.transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`upload:${userId}`}))`;
    const other = await tx.upload.findFirst({ where, select });
    if (other) return ok({ upload: other.id, offset: Number(other.received) });
    const unfinished = await tx.upload.count({
      where: { userId, attachmentId: null, proposalId: { not: null } },
    });
    if (unfinished >= MOST_UNFINISHED) return refuse("too-many-uploads");
    const made = await tx.upload.create({
      data: { ...where, name: fileLabel(name), changedAt: ctx.now() },
      select: { id: true },
    });
    return ok({ upload: made.id, offset: 0 });
  });
}
