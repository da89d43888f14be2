import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool, type QueryArrayResult } from "pg";

export interface DiffOptions {
  /** Superuser's connection string of a server that may be filled with databases and thrown away. */
  clusterUrl: string;
  migrationsDir: string;
  schemaFile: string;
}

/** The SQL that leads from what the migrations build to what the schema says; undefined when they agree. */
export async function diffMigrationsToSchema(options: DiffOptions): Promise<string | undefined> {
  const schema = await readFile(options.schemaFile, "utf8");
  const files = [{ path: options.schemaFile, content: schema }];
  const failures: unknown[] = [];
  const engine = await openEngine(options.clusterUrl, schema, failures);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "migrations", ...(await listMigrations(options.migrationsDir)) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? "");
  } catch (error) {
    throw withReason(error, failures.at(-1));
  } finally {
    engine.free();
  }
}

/** The engine says which migration failed, the database why. */
function withReason(error: unknown, reason: unknown) {
  if (!(error instanceof Error && reason instanceof Error)) return error;
  const first = error.message.split("\n")[0]?.trim();
  return new Error(`${first} ${reason.message}`, { cause: error });
}

async function listMigrations(dir: string): Promise<MigrationList> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = (path: string) => readFile(join(dir, path), "utf8");
  return {
    baseDir: resolve(dir),
    lockfile: { path: "migration_lock.toml", content: await read("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.toSorted().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await read(join(name, "migration.sql")) },
        },
      })),
    ),
  };
}

async function openEngine(
  clusterUrl: string,
  schema: string,
  failures: unknown[],
): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadEngine();
  const provider = "postgres" as const;
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider,
    adapterName: "schema-engine",
    connect: () => openDatabase(clusterUrl, failures),
    connectToShadowDb: async () => openDatabase(await emptyDatabase(clusterUrl), failures),
  });
  return SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, factory);
}

/** The package means its WebAssembly to be imported by a bundler; Node needs it loaded by hand. */
async function loadEngine(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  const entry = createRequire(resolve("package.json")).resolve("@prisma/schema-engine-wasm");
  const home = dirname(entry);
  const glue = await import(pathToFileURL(join(home, "schema_engine_bg.js")).href);
  const bytes = await readFile(join(home, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  // Without this the engine's panics end as "cannot read properties of undefined".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`The schema engine gave up: ${message}`);
      },
    },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

async function emptyDatabase(clusterUrl: string): Promise<string> {
  const name = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
  const pool = new Pool({ connectionString: clusterUrl, max: 1 });
  await pool.query(`create database ${name} template template0`);
  await pool.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function openDatabase(url: string, failures: unknown[]): Promise<SqlDriverAdapter> {
  const pool = new CatalogPool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    dispose: () => adapter.dispose(),
    async queryRaw(query) {
      const result = await adapter.queryRaw(query);
      for (const column of pool.charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    },
    // The adapter's own version splits at every semicolon, also inside function bodies.
    async executeScript(script) {
      await pool.query(script).catch((error: unknown) => {
        failures.push(error);
        throw error;
      });
    },
  };
}

/** Type numbers of the system catalogue that the adapter does not know, and known ones that read alike. */
const KNOWN_TYPES = new Map([
  [18, 1042], // "char" as bpchar
  [22, 25], // int2vector as text
  [24, 25], // regproc as text
  [194, 25], // pg_node_tree as text
  [1003, 1009], // name[] as text[]
  [2205, 25], // regclass as text
]);
const CHAR = 18;

/** A pool whose answers about the system catalogue the adapter can read. */
class CatalogPool extends Pool {
  readonly charColumns = new WeakMap<object, number[]>();

  override query = (async (...args: Parameters<Pool["query"]>) => {
    const result = await (super.query(...args) as unknown as Promise<QueryArrayResult>);
    const fields = result.fields ?? [];
    const chars = fields.flatMap(({ dataTypeID }, column) => (dataTypeID === CHAR ? [column] : []));
    if (result.rows) this.charColumns.set(result.rows, chars);
    for (const field of fields)
      field.dataTypeID = KNOWN_TYPES.get(field.dataTypeID) ?? field.dataTypeID;
    return result;
  }) as Pool["query"];
}
