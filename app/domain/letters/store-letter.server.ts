import { Readable } from "node:stream";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type LetterModel, letterModel } from "./letter.ts";
import { letterRecipients } from "./letter-recipients.server.ts";

const maxBytes = 20 * 1024 * 1024;

/** What they confirm or ask is mailed when it happens, before the letter is drawn. */
const announcedAtOnce: readonly LetterModel["kind"][] = [
  "CLARIFICATION",
  "EXTENSION",
  "WITHDRAWAL",
];

type Storing = Pick<Ctx, "db" | "files" | "now" | "transact">;

/**
 * Draws an issued letter and keeps it under its hash; done before, it only answers which file it
 * is. The owners and signatories of the applicant are told once that a letter waits.
 */
export async function storeLetter(
  ctx: Storing,
  letterId: string,
  draw: (model: LetterModel) => Promise<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const letter = await ctx.db.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: {
      groupId: true,
      kind: true,
      replacesId: true,
      model: true,
      file: { select: { sha256: true, size: true } },
    },
  });
  if (letter.file) return { ...letter.file, size: Number(letter.file.size) };

  const bytes = await draw(letterModel.parse(letter.model));
  const stored = await ctx.files.store(Readable.from([Buffer.from(bytes)]), {
    maxBytes,
    accept: ["pdf"],
  });
  if (!stored.ok) throw new Error(`letter ${letterId} cannot be kept: ${stored.error.code}`);
  const { sha256, size, mime, extension } = stored.value;

  await ctx.transact(async (tx) => {
    await tx.file.createMany({
      data: [{ sha256, size: BigInt(size), mime, extension, scan: "CLEAN" }],
      skipDuplicates: true,
    });
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, sha256: null },
      data: { sha256 },
    });
    if (count === 0) return ok(null);
    await record(
      tx,
      { now: ctx.now, actor: anonymous },
      { groupId: letter.groupId, kind: "letter.draw", subject: letterId, data: { sha256 } },
    );
    const isToldAlready = announcedAtOnce.some((kind) => kind === letter.kind);
    if (isToldAlready && letter.replacesId === null) return ok(null);
    const held = await tx.letterDelivery.count({ where: { letterId, way: "HELD" } });
    if (held > 0) return ok(null);
    for (const { id, email: to, locale } of await letterRecipients(tx, ctx, letterId)) {
      const key = `mail.letter:${letterId}:${id}`;
      await enqueue(tx, ctx, key, { kind: "mail.letter", to, locale, letterId });
    }
    return ok(null);
  });
  return { sha256, size };
}
