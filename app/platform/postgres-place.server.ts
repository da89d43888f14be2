import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readlinkSync } from "node:fs";
import { realpathSync, renameSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type Account,
  type Binaries,
  findBinaries,
  reaches,
  serverAccount,
  SHARED_HOME,
} from "./postgres-binaries.server.ts";
import { runningServer, stopServer } from "./postgres-process.server.ts";

export interface Place {
  dir: string;
  account: Account;
  binaries: Binaries;
}

/** The folder, account and programs for the cluster that is wanted at `wanted`. */
export async function findPlace(wanted: string, log: (line: string) => void): Promise<Place> {
  mkdirSync(dirname(wanted), { recursive: true });
  const account = serverAccount(wanted);
  const binaries = findBinaries(account, log);
  if (reaches(account, dirname(wanted))) return { dir: realOr(wanted), account, binaries };
  const dir = linkedPlace(wanted) ?? (await sharedPlace(wanted, account, binaries, log));
  return { dir, account, binaries };
}

const realOr = (path: string) => (existsSync(path) ? realpathSync(path) : path);

/** Where the link of an earlier start leads. */
function linkedPlace(wanted: string): string | undefined {
  const entry = lstatSync(wanted, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (entry.isSymbolicLink()) return resolve(dirname(wanted), readlinkSync(wanted));
  throw new Error(
    `The database in ${wanted} cannot be used: the account that runs PostgreSQL may not enter ${dirname(wanted)}.`,
  );
}

/** A new cluster's folder that the server may enter, and a link to it at the wanted place. */
async function sharedPlace(
  wanted: string,
  account: Account,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<string> {
  const hash = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  const dir = join(SHARED_HOME, hash);
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  if (existsSync(dir)) {
    // Whoever removed the link asked for a new database; the old data are kept, and named.
    const aside = `${dir}.before-${new Date()
      .toISOString()
      .replaceAll(/[^0-9]/g, "")
      .slice(0, 14)}`;
    // A server that still ran would go on writing to the old path, into the new cluster.
    if (runningServer(dir)) await stopServer(dir, "fast", binaries, account);
    renameSync(dir, aside);
    log(`${wanted} was removed; the database that it led to is kept in ${aside}.`);
  }
  symlinkSync(dir, wanted);
  log(`The account of the database may not enter ${dirname(wanted)}; the data are kept in ${dir}.`);
  return dir;
}
