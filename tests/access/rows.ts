import { createHash } from "node:crypto";
import { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Db } from "#app/platform/ports.ts";

/** What reading writes, and what the worker does in its own time. */
const moving = [
  "Session",
  "KeptForm",
  "Presence",
  "AuditEntry",
  "AuditSeal",
  "Outbox",
  "RateLimit",
  "File",
  // Made with the reminder that carries it, when the worker comes to it.
  "UnsubscribeLink",
  // A document is frozen by whoever reads it first.
  "FrozenDocument",
];
const movingColumns: Record<string, string[]> = {
  Letter: ["openedAt", "openedById", "mailedAt", "sha256"],
  Message: ["readAt", "readById"],
};

/** A fingerprint of the rows of every table, but for what looking at them writes. */
export async function rowsOfAll(db: Db) {
  const tables = Object.values(Prisma.ModelName).filter((name) => !moving.includes(name));
  const all = new Map<string, string>();
  for (const table of tables) {
    const columns = movingColumns[table] ?? [];
    const found = await db.$queryRaw<{ rows: string[] | null }[]>`
      SELECT array_agg(t.j::text ORDER BY t.j::text) AS rows
      FROM (SELECT to_jsonb(r) - ${columns}::text[] AS j FROM ${Prisma.raw(`"${table}"`)} r) t`;
    const text = (found[0]?.rows ?? []).join("\n");
    all.set(table, createHash("sha256").update(text).digest("hex"));
  }
  return all;
}
