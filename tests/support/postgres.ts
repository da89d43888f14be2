import { Client } from "pg";
import type { TestProject } from "vitest/node";
import {
  startThrowawayCluster,
  type ThrowawayCluster,
} from "#app/platform/postgres-throwaway.server.ts";
import { prepareDatabase } from "#app/platform/prepare-database.server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Superuser's connection string of the run's PostgreSQL server. */
    clusterUrl: string;
    /** Connection string of the role that the application works under. */
    applicationUrl: string;
  }
}

/** A migrated database that nobody connects to, only copies. */
const TEMPLATE = "template_app";

// Each vitest project loads this file anew, so what they share hangs on the process.
const run = globalThis as { testCluster?: Promise<ThrowawayCluster>; testClusterUsers?: number };

/** One server for all projects of a run; the last one to finish removes it. */
export default async function setup(project: TestProject) {
  run.testCluster ??= startWithTemplate();
  run.testClusterUsers = (run.testClusterUsers ?? 0) + 1;
  const cluster = await run.testCluster;
  project.provide("clusterUrl", cluster.url("postgres"));
  project.provide("applicationUrl", await cluster.applicationUrl("postgres"));
  return async () => {
    run.testClusterUsers = (run.testClusterUsers ?? 1) - 1;
    if (run.testClusterUsers > 0) return;
    delete run.testCluster;
    await cluster.destroy();
  };
}

async function startWithTemplate(): Promise<ThrowawayCluster> {
  const cluster = await startThrowawayCluster();
  try {
    await cluster.createDatabaseIfMissing(TEMPLATE);
    await prepareDatabase({
      url: cluster.url(TEMPLATE),
      applicationUrl: await cluster.applicationUrl(TEMPLATE),
      dir: "prisma/migrations",
      log: () => {},
    });
    const admin = new Client(cluster.url("postgres"));
    await admin.connect();
    await admin.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
    await admin.end();
    return cluster;
  } catch (error) {
    await cluster.destroy();
    throw error;
  }
}
