import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { runServer } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** What the program keeps in its folder beside the demonstration's database. */
    demonstrationDir: string;
  }
}

/** The demonstration as the program loads it, with its letters drawn; nobody connects to it, only copies. */
const TEMPLATE = "template_demonstration";

// Each vitest project loads this file anew, so what they share hangs on the process.
const run = globalThis as { demonstration?: Promise<string>; demonstrationUsers?: number };

/** Loads the demonstration once a run, for all projects whose tests start the program. */
export default async function setup(project: TestProject) {
  const { clusterUrl, applicationUrl } = project.getProvidedContext();
  run.demonstration ??= load(clusterUrl, applicationUrl);
  run.demonstrationUsers = (run.demonstrationUsers ?? 0) + 1;
  const dir = await run.demonstration;
  project.provide("demonstrationDir", dir);
  return async () => {
    run.demonstrationUsers = (run.demonstrationUsers ?? 1) - 1;
    if (run.demonstrationUsers > 0) return;
    delete run.demonstration;
    await rm(dir, { recursive: true, force: true });
  };
}

const inTemplate = (address: string) =>
  Object.assign(new URL(address), { pathname: TEMPLATE }).href;

async function load(clusterUrl: string, applicationUrl: string) {
  const dir = await mkdtemp(join(tmpdir(), "kvieslys-demonstration-"));
  const admin = new Client(clusterUrl);
  await admin.connect();
  await admin.query(`create database ${TEMPLATE} template template_app strategy file_copy`);
  const database = { url: inTemplate(applicationUrl), ownerUrl: inTemplate(clusterUrl) };
  const server = await runServer(database, dir, { LOG_LEVEL: "silent" });
  await untilDone(database.ownerUrl);
  await server.stop();
  await admin.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
  await admin.end();
  return dir;
}

/** Waits until nothing is left to be drawn or sent. */
async function untilDone(url: string) {
  const client = new Client(url);
  await client.connect();
  const left = 'select 1 from "Outbox" where "doneAt" is null and "nextTryAt" <= now() limit 1';
  while ((await client.query(left)).rowCount) await new Promise((next) => setTimeout(next, 100));
  await client.end();
}
