import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { connect } from "#app/platform/database.server.ts";
import { startCluster } from "#app/platform/postgres.server.ts";
import { prepareDatabase } from "#app/platform/prepare-database.server.ts";
import type { As } from "#tests/support/play-evaluation.ts";
import { runServer } from "#tests/support/server.ts";
import { noon, servicesOn } from "#tests/support/test.ts";

export const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The value below which a share of them lies. */
export const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

/** A durable database of its own, use cases on it, and the built program beside them. */
export async function openWorld(settings: Record<string, string> = {}) {
  const home = await mkdtemp(join(tmpdir(), "kvieslys-bench-"));
  await chmod(home, 0o755);
  const cluster = await startCluster({ dir: join(home, "postgres"), log: () => {} });
  await cluster.createDatabaseIfMissing("bench");
  const ownerUrl = cluster.url("bench");
  const url = await prepareDatabase({
    url: ownerUrl,
    applicationUrl: await cluster.applicationUrl("bench"),
    dir: "prisma/migrations",
    log: () => {},
  });
  const db = connect(url);
  const pool = new Pool({ connectionString: url, max: 2 });
  const dir = join(home, "data");
  const services = await servicesOn(db, pool, dir);
  const as: As = (actor, at = noon) => ({ ...services, actor, now: () => new Date(at) });
  return {
    db,
    as,
    start: () =>
      runServer({ url, ownerUrl }, dir, { DEMO: "off", LOG_LEVEL: "silent", ...settings }),
    async close() {
      await Promise.all([db.$disconnect(), pool.end()]);
      await cluster.stop("fast");
      await rm(home, { recursive: true, force: true });
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;
