import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { test as base } from "vitest";
import type { Actor } from "#app/domain/policy.ts";
import type { Services } from "#app/http/services.server.ts";
import { connect, transactOn } from "#app/platform/database.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { postgresLimits } from "#app/platform/limits.server.ts";
import { openFiles, openVault } from "#app/platform/open-files.server.ts";
import { argon2Passwords } from "#app/platform/passwords.server.ts";
import { solve } from "#app/platform/solver.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { type FreshDatabase, freshDatabase } from "./database.ts";

/** When a test happens unless it says otherwise. */
export const noon = "2026-12-01T10:00:00Z";

interface Fixtures {
  database: FreshDatabase;
  /** A copy of the migrated template, the test's own, as the application reaches it. */
  db: Db;
  /** The same database as the owner of its tables, who may do what the application may not. */
  owner: Db;
  /** A folder of the test's own. */
  dir: string;
  services: Services;
  /** The whole context of a use case, as `actor`, at an instant. */
  as: (actor: Actor, at?: string | Date) => Ctx;
}

/** What use cases are given, on a database and with a folder for files, at noon. */
export const servicesOn = async (db: Db, pool: Pool, dir: string): Promise<Services> => ({
  origin: "http://localhost:3000",
  demo: true,
  secure: false,
  mailDir: null,
  now: () => new Date(noon),
  secret: (bytes) => randomBytes(bytes).toString("hex"),
  db,
  files: await openFiles(readEnv({ DATA_DIR: dir })),
  passwords: await argon2Passwords(),
  vault: await openVault(readEnv({ DATA_DIR: dir })),
  limits: postgresLimits(pool),
  scanner: null,
  drawLetter,
  solve,
  transact: transactOn(db),
});

export const test = base.extend<Fixtures>({
  database: async ({}, use) => {
    const database = await freshDatabase();
    await use(database);
    await database.drop();
  },
  db: async ({ database }, use) => {
    const db = connect(database.url);
    await use(db);
    await db.$disconnect();
  },
  owner: async ({ database }, use) => {
    const owner = connect(database.ownerUrl);
    await use(owner);
    await owner.$disconnect();
  },
  dir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), "kvieslys-test-"));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  services: async ({ database, db, dir }, use) => {
    const pool = new Pool({ connectionString: database.url, max: 2 });
    await use(await servicesOn(db, pool, dir));
    await pool.end();
  },
  as: async ({ services }, use) => {
    await use((actor, at = noon) => ({ ...services, actor, now: () => new Date(at) }));
  },
});
