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
import { openFiles } from "#app/platform/open-files.server.ts";
import { argon2Passwords } from "#app/platform/passwords.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { freshDatabase } from "./database.ts";

/** When a test happens unless it says otherwise. */
export const noon = "2026-12-01T10:00:00Z";

interface Fixtures {
  databaseUrl: string;
  /** A copy of the migrated template, the test's own. */
  db: Db;
  /** A folder of the test's own. */
  dir: string;
  services: Services;
  /** The whole context of a use case, as `actor`, at an instant. */
  as: (actor: Actor, at?: string | Date) => Ctx;
}

export const test = base.extend<Fixtures>({
  databaseUrl: async ({}, use) => {
    const database = await freshDatabase();
    await use(database.url);
    await database.drop();
  },
  db: async ({ databaseUrl }, use) => {
    const db = connect(databaseUrl);
    await use(db);
    await db.$disconnect();
  },
  dir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), "kvieslys-test-"));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  services: async ({ databaseUrl, db, dir }, use) => {
    const pool = new Pool({ connectionString: databaseUrl, max: 2 });
    await use({
      origin: "http://localhost:3000",
      demo: true,
      secure: false,
      mailDir: null,
      now: () => new Date(noon),
      secret: (bytes) => randomBytes(bytes).toString("hex"),
      db,
      files: await openFiles(readEnv({ DATA_DIR: dir })),
      passwords: await argon2Passwords(),
      limits: postgresLimits(pool),
      drawLetter,
      transact: transactOn(db),
    });
    await pool.end();
  },
  as: async ({ services }, use) => {
    await use((actor, at = noon) => ({ ...services, actor, now: () => new Date(at) }));
  },
});
