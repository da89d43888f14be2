import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#app/platform/migrate.server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let dir: string;

beforeEach(async () => {
  database = await freshDatabase("empty");
  dir = await mkdtemp(join(tmpdir(), "migrations-"));
});
afterEach(async () => {
  await database.drop();
  await rm(dir, { recursive: true });
});

async function write(name: string, sql: string) {
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, name, "migration.sql"), sql);
}

const run = () => migrate({ url: database.ownerUrl, dir, log: () => {} });

async function query(sql: string): Promise<unknown[]> {
  const client = new Client(database.ownerUrl);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test("migrations are applied in order, once", async () => {
  await write("2_second", "alter table a add column b int");
  await write("1_first", "create table a (id int)");
  expect(await run()).toEqual(["1_first", "2_second"]);
  expect(await run()).toEqual([]);
});

test("of several starts at once, one applies and the others wait for it", async () => {
  await write("1_first", "create table a (id int)");
  const all = await Promise.all([run(), run(), run()]);
  expect(all.flat()).toEqual(["1_first"]);
});

test("a failing migration leaves nothing of itself, and stops every later start", async () => {
  await write("1_first", "create table a (id int); select nonsense");
  await expect(run()).rejects.toThrow(/1_first failed: column "nonsense"/);
  expect(await query("select 1 from pg_tables where tablename = 'a'")).toEqual([]);
  await write("1_first", "create table a (id int)");
  await expect(run()).rejects.toThrow(/failed earlier/);
});

test("an applied migration that was edited is refused", async () => {
  await write("1_first", "create table a (id int)");
  await run();
  await write("1_first", "create table a (id bigint)");
  await expect(run()).rejects.toThrow(/was edited/);
});

test("a database ahead of this release is refused", async () => {
  await write("1_first", "create table a (id int)");
  await run();
  await rm(join(dir, "1_first"), { recursive: true });
  await expect(run()).rejects.toThrow(/does not know/);
});

test("a migration that was rolled back by hand is applied anew", async () => {
  await write("1_first", "select nonsense");
  await expect(run()).rejects.toThrow(/nonsense/);
  await query("update _prisma_migrations set rolled_back_at = now()");
  await write("1_first", "create table a (id int)");
  expect(await run()).toEqual(["1_first"]);
});
