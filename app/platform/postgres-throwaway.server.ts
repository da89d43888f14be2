import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, startCluster } from "./postgres.server.ts";

export interface ThrowawayCluster extends Cluster {
  /** Stops the server at once and removes its data. */
  destroy(): Promise<void>;
}

const FAST_NOT_DURABLE = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 200,
};

/** A cluster for tests and tools: in memory where the system offers it, on a free port, gone afterwards. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const memory = "/dev/shm";
  const home = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), "kvieslys-"));
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
