import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

export interface MigrateOptions {
  url: string;
  /** Folder of `<timestamp>_<name>/migration.sql`. */
  dir: string;
  log: (line: string) => void;
  /** What else only one start at a time may do with the migrated database. */
  afterwards?: (client: Client) => Promise<void>;
}

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file's bytes, as Prisma keeps it. */
  checksum: string;
}

interface Row {
  migration_name: string;
  checksum: string;
  logs: string | null;
  finished_at: Date | null;
}

// Prisma's own key and table, so that its schema engine and this runner exclude and understand each other.
const PRISMA_LOCK = 72707369;
const LOCK_TIMEOUT_MS = 60_000;
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies the migrations that the database lacks, in order, and answers their names. */
export async function migrate({ url, dir, log, afterwards }: MigrateOptions): Promise<string[]> {
  const known = await readMigrations(dir);
  const client = new Client({
    connectionString: url,
    application_name: "kvieslys migrate",
    options: `-c lock_timeout=${LOCK_TIMEOUT_MS}`,
  });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(TABLE);
    const pending = missing(known, await recorded(client));
    for (const migration of pending) {
      await apply(client, migration);
      log(`Migration ${migration.name} is applied.`);
    }
    await afterwards?.(client);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const bytes = await readFile(join(dir, name, "migration.sql"));
      const checksum = createHash("sha256").update(bytes).digest("hex");
      return { name, sql: bytes.toString("utf8"), checksum };
    }),
  );
}

async function recorded(client: Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, logs, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/** The known migrations without a row; a history that contradicts them stops the start. */
function missing(known: Migration[], rows: Row[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, logs, finished_at } of rows) {
    if (!finished_at)
      throw new Error(`Migration ${name} failed earlier and needs a repair by hand: ${logs ?? ""}`);
    const migration = byName.get(name);
    if (!migration)
      throw new Error(`The database has migration ${name}, which this release does not know.`);
    if (migration.checksum !== checksum)
      throw new Error(`Migration ${name} was edited after the database had applied it.`);
    byName.delete(name);
  }
  return [...byName.values()];
}

/** The whole file is one message of the simple protocol, hence one transaction: a failure leaves only its record. */
async function apply(client: Client, { name, sql, checksum }: Migration) {
  const id = randomUUID();
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)",
    [id, checksum, name],
  );
  try {
    await client.query(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, reason]);
    throw new Error(`Migration ${name} failed: ${reason}`, { cause: error });
  }
  await client.query(
    "UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1",
    [id],
  );
}
