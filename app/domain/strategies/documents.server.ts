import { record } from "#app/domain/audit/record.server.ts";
import { enclose } from "#app/domain/enclosures/enclose.server.ts";
import type { EnclosedFile } from "#app/domain/enclosures/enclosed-file.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isId } from "#app/domain/values/id.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx } from "#app/platform/ports.ts";
import type { StrategyDocument } from "./document-schema.ts";
import { findOwnStrategy } from "./find-own-strategy.server.ts";
import type { StrategyAddress } from "./ledger-page.server.ts";
import { lockStrategy } from "./lock-strategy.server.ts";

const most = 100;

/** The documents of a strategy in their order, as a relation of it. */
export const documentRows = {
  orderBy: [{ position: "asc" }, { id: "asc" }],
  take: most,
  select: {
    id: true,
    title: true,
    name: true,
    addedAt: true,
    file: { select: { size: true, extension: true, scan: true } },
  },
} satisfies Prisma.Strategy$enclosuresArgs;
type Row = Prisma.EnclosureGetPayload<{ select: typeof documentRows.select }>;

/** A document as pages list it. */
export const asDocument = ({ file, ...row }: Row): StrategyDocument => ({
  ...row,
  size: Number(file.size),
  extension: file.extension,
  isWithheld: file.scan === "INFECTED" || file.scan === "DAMAGED",
});

/** The documents of a strategy for staff of its group. */
export async function staffDocuments(ctx: Ctx, address: StrategyAddress) {
  const strategy = await findOwnStrategy(ctx.db, ctx, address);
  if (!strategy) return refuse("not-found");
  const rows = await ctx.db.enclosure.findMany({
    where: { strategyId: strategy.id },
    ...documentRows,
  });
  return ok({ strategy, documents: rows.map(asDocument) });
}

/** Adds a document: what it is, and its files; they are public as soon as the strategy is. */
export function addDocument(
  ctx: Ctx,
  { title, files, ...address }: StrategyAddress & { title: string; files: readonly EnclosedFile[] },
) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy) return refuse("not-found");
    if (files.length === 0) return refuse("no-document-file");
    const { id, groupId } = strategy;
    const before = await tx.enclosure.aggregate({
      where: { strategyId: id },
      _max: { position: true },
      _count: true,
    });
    if (before._count + files.length > most) return refuse("too-many-documents", { most });
    const of = { strategyId: id, title, addedAt: ctx.now() };
    const refused = await enclose(tx, ctx, of, files, before._max.position ?? 0);
    if (refused) return refused;
    await record(tx, ctx, {
      groupId,
      kind: "strategy.add-document",
      subject: id,
      data: { title, n: files.length },
    });
    return ok(null);
  });
}

/** Takes a file of the documents of a strategy away. */
export function removeDocument(ctx: Ctx, { file, ...address }: StrategyAddress & { file: string }) {
  return ctx.transact(async (tx) => {
    const strategy = await lockStrategy(tx, ctx, address);
    if (!strategy || !isId(file)) return refuse("not-found");
    const { id: strategyId, groupId } = strategy;
    const found = await tx.enclosure.findFirst({
      where: { id: file, strategyId },
      select: { title: true },
    });
    if (!found) return refuse("not-found");
    await tx.enclosure.delete({ where: { id: file } });
    await record(tx, ctx, {
      groupId,
      kind: "strategy.remove-document",
      subject: strategyId,
      data: { title: found.title },
    });
    return ok(null);
  });
}
