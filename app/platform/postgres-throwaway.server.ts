import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, runningServer } from "./postgres-process.server.ts";
import { type Cluster, startCluster } from "./postgres.server.ts";

export interface ThrowawayCluster extends Cluster {
  /** Stops the server at once and removes its data. */
  destroy(): Promise<void>;
}

const HOME = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const PREFIX = "kvieslys-test-";
const FAST_NOT_DURABLE = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 200,
};

/** A cluster for tests and tools: in memory where the system offers it, on a free port, gone afterwards. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  await removeOrphans();
  const home = await mkdtemp(join(HOME, `${PREFIX}${process.pid}-`));
  // Root's server runs under another account, which must get in.
  await chmod(home, 0o755);
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    const dir = join(home, "postgres");
    const cluster = await startCluster({ dir, settings: FAST_NOT_DURABLE, log: () => {} });
    const destroy = async () => {
      await cluster.stop("immediate");
      await remove();
    };
    return { ...cluster, destroy };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What a killed process left behind would fill the memory. */
async function removeOrphans() {
  for (const name of await readdir(HOME)) {
    const owner = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split("-")[0]);
    if (!owner || isAlive(owner)) continue;
    const server = runningServer(join(HOME, name, "postgres"));
    if (server) process.kill(server.pid, "SIGQUIT");
    await rm(join(HOME, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
