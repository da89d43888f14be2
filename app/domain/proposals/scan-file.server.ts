import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

type Scanning = Pick<Ctx, "db" | "files" | "transact" | "now" | "actor" | "scanner">;
type Found =
  | { scan: "CLEAN" | "DAMAGED"; scanFound: null }
  | { scan: "INFECTED"; scanFound: string };

const damaged = { scan: "DAMAGED", scanFound: null } as const;

/** Damaged is one file, while others open: with another key none would. */
async function oneDamaged({ files }: Scanning) {
  await files.check();
  return damaged;
}

/** What the scanner finds; it throws while that cannot be known. */
async function look(ctx: Scanning, file: { sha256: string; size: bigint }): Promise<Found> {
  const content = await ctx.files.open({ sha256: file.sha256, size: Number(file.size) });
  if (!content || !ctx.scanner) return oneDamaged(ctx);
  try {
    const verdict = await ctx.scanner.scan(content);
    if (verdict.is === "clean") return { scan: "CLEAN", scanFound: null };
    return { scan: "INFECTED", scanFound: verdict.found.slice(0, 200) };
  } catch (error) {
    if (ctx.files.isDamage(error)) return oneDamaged(ctx);
    throw error;
  }
}

/** Those who may do something about it: who uploaded it, and the owners in force. */
async function tell(tx: Tx, ctx: Scanning, found: Found, attached: Attached) {
  const { id, proposalId, uploadedById, proposal } = attached;
  const today = new Date(`${vilniusDay(ctx.now())}T00:00:00Z`);
  const inForce = { OR: [{ until: null }, { until: { gte: today } }] };
  const { organisationId } = proposal;
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { id: uploadedById },
        { organisations: { some: { organisationId, role: "OWNER", ...inForce } } },
      ],
    },
    select: { id: true, email: true, locale: true },
  });
  for (const { id: userId, email, locale } of people)
    await enqueue(tx, ctx, `file-refused:${id}:${found.scan}:${userId}`, {
      kind: "mail.file-refused",
      to: email,
      locale,
      proposalId,
    });
}

const attachedTo = (tx: Tx, sha256: string) =>
  tx.attachment.findMany({
    where: { sha256, removedAt: null },
    select: {
      id: true,
      proposalId: true,
      uploadedById: true,
      proposal: { select: { organisationId: true, call: { select: { groupId: true } } } },
    },
  });
type Attached = Awaited<ReturnType<typeof attachedTo>>[number];

/**
 * Has a stored file scanned, and writes down what was found. While the scanner does not answer, this
 * throws and the file waits: it is never taken for clean. Found out to be bad, it is withheld from
 * everybody, and those who can replace it are told.
 */
export async function scanFile(ctx: Scanning, { sha256 }: { sha256: string }): Promise<void> {
  const file = await ctx.db.file.findUnique({
    where: { sha256 },
    select: { sha256: true, size: true, scan: true },
  });
  if (!file || !ctx.scanner) return;
  const found = await look(ctx, file);
  await ctx.transact(async (tx) => {
    const data = { ...found, scannedAt: ctx.now() };
    const { count } = await tx.file.updateMany({ where: { sha256, scan: file.scan }, data });
    if (count === 0 || found.scan === "CLEAN" || found.scan === file.scan) return ok(null);
    for (const attached of await attachedTo(tx, sha256)) {
      await record(tx, ctx, {
        groupId: attached.proposal.call.groupId,
        kind: found.scan === "INFECTED" ? "attachment.infected" : "attachment.damaged",
        subject: attached.id,
        data: { proposalId: attached.proposalId, found: found.scanFound },
      });
      await tell(tx, ctx, found, attached);
    }
    return ok(null);
  });
}
