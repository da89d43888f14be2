import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { Client } from "pg";
import { expect } from "vitest";
import { chainOf } from "#app/domain/audit/chain.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { verifyChains } from "#app/domain/audit/verify-chains.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { connect } from "#app/platform/database.server.ts";
import { mayRewriteAudit } from "#app/platform/database-role.server.ts";
import { migrate } from "#app/platform/migrate.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { noon, test } from "#tests/support/test.ts";

const migrations = "prisma/migrations";
const chainMigration = "20261122124731_audit_chain";

type Data = Record<string, string | number | boolean | null>;

const write = (ctx: Ctx, chains: (string | null)[], data: Data = {}) =>
  ctx.transact(async (tx) => {
    for (const groupId of chains)
      await record(tx, ctx, { groupId, kind: "call.test", subject: "kvietimas", data });
    return ok({});
  });

const sealsOf = (db: Db, groupId: string | null) =>
  db.auditSeal.findMany({ where: { chain: chainOf(groupId) }, orderBy: { n: "asc" } });

const faults = async (db: Db) =>
  (await verifyChains(db)).flatMap(({ chain, fault }) => (fault ? [{ chain, ...fault }] : []));

test("writers at the same time leave two chains without gaps and forks", async ({ db, as }) => {
  const { id } = (await aGroup(db)).group;
  const ctx = as(anonymous);
  const orders = [[id], [null], [id, null], [null, id], [null, id, null]];
  const written = Array.from({ length: 50 }, (_, i) => orders[i % orders.length] ?? []);
  const results = await Promise.all(written.map((chains) => write(ctx, chains)));
  expect(results.every((result) => result.ok)).toBe(true);

  for (const groupId of [id, null]) {
    const count = written.flat().filter((one) => one === groupId).length;
    const seals = await sealsOf(db, groupId);
    expect(seals.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(new Set(seals.map(({ prevHash }) => prevHash)).size).toBe(count);
  }
  expect(await faults(db)).toEqual([]);
});

test("what is rolled back leaves no gap", async ({ db, as }) => {
  const ctx = as(anonymous);
  await write(ctx, [null]);
  await ctx.transact(async (tx) => {
    await record(tx, ctx, { groupId: null, kind: "call.test", subject: "nieko" });
    return refuse("not-found");
  });
  await write(ctx, [null]);
  expect((await sealsOf(db, null)).map(({ n }) => n)).toEqual([1, 2]);
  expect(await faults(db)).toEqual([]);
});

test("the database seals the very text that is verified, whatever the data", async ({ db, as }) => {
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('\u0001\b\t\n\f\r\u001f\u007f\u2028"\\/', "ąčęėįšųū„“😀"),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
  );
  const clean = (text: unknown) => typeof text !== "string" || !/[\0\ud800-\udfff]/.test(text);
  const key = fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}$/);
  const data = fc.dictionary(key, value.filter(clean));
  await fc.assert(
    fc.asyncProperty(data, async (entry) => {
      await write(as(anonymous), [null], entry);
    }),
    { numRuns: 100 },
  );
  expect(await faults(db)).toEqual([]);
});

test("entries from before the chain are sealed in their order, and new ones follow", async ({
  dir,
}) => {
  const database = await freshDatabase("empty");
  const folders = (await readdir(migrations)).filter((name) => name < chainMigration);
  expect(folders.length).toBeGreaterThan(2);
  for (const name of folders)
    await cp(join(migrations, name), join(dir, name), { recursive: true });
  const run = (from: string) => migrate({ url: database.ownerUrl, dir: from, log: () => {} });
  await run(dir);
  const owner = connect(database.ownerUrl);
  const at = new Date(noon);
  const earlier = Array.from({ length: 30 }, (_, i) => ({
    groupId: i % 2 ? null : "01a20000-0000-7000-8000-000000000001",
    at,
    kind: "call.test",
    subject: `Nr. ${i}`,
    data: i % 3 ? { pastaba: "„ąžuolas“", n: i, tarp: [1, { b: null, a: "x" }] } : {},
  }));
  for (const data of earlier) await owner.auditEntry.create({ data, select: { id: true } });
  await run(migrations);
  await owner.auditEntry.create({ data: { at, kind: "call.test", subject: "po to" } });

  const reports = await verifyChains(owner);
  expect(reports.map(({ head, fault }) => [head.n, fault])).toEqual([
    [16, null],
    [15, null],
  ]);
  await owner.$disconnect();
  await database.drop();
});

test("the application's role adds entries and reads them, and does nothing else to them", async ({
  database,
  db,
  as,
}) => {
  await write(as(anonymous), [null]);
  const client = new Client(database.url);
  await client.connect();
  const refused = [
    `UPDATE "AuditEntry" SET kind = 'x'`,
    `DELETE FROM "AuditEntry"`,
    `TRUNCATE "AuditEntry"`,
    `ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`,
    `DROP TRIGGER "AuditEntry_sealed" ON "AuditEntry"`,
    `CREATE TRIGGER own BEFORE INSERT ON "AuditEntry" EXECUTE FUNCTION refuse_change()`,
    `DROP TABLE "AuditEntry"`,
    `INSERT INTO "AuditSeal" SELECT chain, n + 1, gen_random_uuid(), hash, hash FROM "AuditSeal"`,
    `UPDATE "AuditSeal" SET n = n + 1`,
    `DELETE FROM "AuditSeal"`,
    `TRUNCATE "AuditSeal"`,
    `SELECT seal_audit_entry(e) FROM "AuditEntry" e`,
    `UPDATE _prisma_migrations SET logs = ''`,
    `SET session_replication_role = replica`,
    `CREATE TEMP TABLE mine (LIKE "AuditEntry"); CREATE TRIGGER own AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION seal_audit_entry_at_commit()`,
  ];
  for (const sql of refused) {
    const code = await client.query(sql).then(
      () => "done",
      (error: { code?: string }) => error.code,
    );
    expect([sql, code]).toEqual([sql, "42501"]);
  }
  await client.end();
  expect(await faults(db)).toEqual([]);
});

test("whoever may rewrite the trail is told apart", async ({ database }) => {
  expect(await mayRewriteAudit(database.url)).toBe(false);
  expect(await mayRewriteAudit(database.ownerUrl)).toBe(true);
});
