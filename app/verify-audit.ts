import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FaultKind, installation } from "#app/domain/audit/chain.ts";
import {
  type ChainReport,
  type KnownHead,
  verifyChains,
} from "#app/domain/audit/verify-chains.server.ts";
import { connect } from "#app/platform/database.server.ts";
import { BadSetting, env } from "#app/platform/env.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { startCluster } from "#app/platform/postgres.server.ts";

const usage = `Usage: npm run verify-audit [-- <group or "installation"> <number> <hash or its beginning>]
Walks the audit chains; with a head that was printed on a list, holds the chain against that too.`;

const say = (line: string) => process.stdout.write(`${line}\n`);

const sentences: Record<FaultKind, string> = {
  changed: "is not what was sealed",
  missing: "or its seal is missing",
  moved: "does not follow the one before: put in, moved, or the one before made anew",
  unsealed: "has no seal: put in past the database's trigger, or its seal was removed",
  cut: "and the rest are cut off: a later one was written down",
  rewritten: "has another hash than was written down: the chain was made anew",
};

/** Reading, of one state, whether the program runs or not. */
async function openDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = env();
  if (databaseUrl) return { url: databaseOwnerUrl ?? databaseUrl, close: async () => {} };
  const dir = join(dataDir, "postgres");
  if (!existsSync(join(dir, "PG_VERSION")))
    throw new BadSetting(`There is no database in ${dir}; set DATA_DIR or DATABASE_URL.`);
  const cluster = await startCluster({ dir, log: () => {} });
  return { url: cluster.url("kvieslys"), close: () => cluster.stop("fast") };
}

/** The head that the command line names, if it names one. */
async function givenHeads(db: Db, words: string[]): Promise<KnownHead[]> {
  if (words.length === 0) return [];
  const [slug = "", number = "", hash = ""] = words;
  const isRight = /^[1-9]\d{0,8}$/.test(number) && /^[0-9a-f]{8,64}$/.test(hash);
  if (words.length !== 3 || !isRight) throw new BadSetting(usage);
  const group =
    slug === "installation"
      ? { id: installation }
      : await db.group.findUnique({ where: { slug }, select: { id: true } });
  if (!group) throw new BadSetting(`There is no group ${slug}.`);
  return [{ chain: group.id, n: Number(number), hash }];
}

function lineOf({ chain, group, head, fault }: ChainReport): string {
  const name = chain === installation ? "installation" : (group ?? `group ${chain}`);
  if (!fault) return `✓ ${name}: ${head.n} entries hold${head.n ? `, head ${head.hash}` : ""}`;
  const number = fault.n === null ? "an entry" : `entry ${fault.n}`;
  const id = fault.entryId ? ` (${fault.entryId})` : "";
  return `✗ ${name}: ${number}${id} ${sentences[fault.what]}; ${head.n} entries before it hold`;
}

async function main(): Promise<number> {
  const database = await openDatabase();
  const db = connect(database.url);
  try {
    const reports = await verifyChains(db, await givenHeads(db, process.argv.slice(2)));
    for (const report of reports) say(lineOf(report));
    return reports.some(({ fault }) => fault) ? 1 : 0;
  } finally {
    await db.$disconnect();
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
