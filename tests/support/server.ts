import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { freePort } from "#app/platform/postgres.server.ts";
import { freshDatabase } from "./database.ts";

export interface RunningServer {
  origin: string;
  databaseUrl: string;
  /** Everything that the server has printed. */
  output: () => string;
  stop: () => Promise<void>;
  /** Ends the process at once, as a power cut would; its port, database and folder stay. */
  kill: () => Promise<void>;
  /** Starts it again on the same port, database and folder. */
  startAgain: () => Promise<void>;
}

const bundle = "build/server/index.js";

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((done) => child.once("exit", () => done()));

function untilReady(child: ChildProcess, output: () => string) {
  return new Promise<void>((ready, failed) => {
    child.stdout?.on("data", () => output().includes("Kvieslys is ready") && ready());
    child.once("exit", () => failed(new Error(`the server ended:\n${output()}`)));
  });
}

/**
 * Starts the built server on a database and in a folder of its own: copies of the demonstration, or
 * empty ones where DEMO is off.
 */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const isDemo = settings["DEMO"] !== "off";
  const [database, dir] = await Promise.all([
    freshDatabase(isDemo ? "demonstration" : "migrated"),
    mkdtemp(join(tmpdir(), "kvieslys-server-")),
  ]);
  const mails = join(inject("demonstrationDir"), "mail");
  if (isDemo)
    await cp(inject("demonstrationDir"), dir, {
      recursive: true,
      filter: (from) => !settings["SMTP_URL"] || !from.startsWith(mails),
    });
  let server = await runServer(database, dir, settings);
  const { origin } = server;
  return {
    origin,
    output: () => server.output(),
    databaseUrl: database.url,
    kill: () => server.stop("SIGKILL"),
    async startAgain() {
      server = await runServer(database, dir, { ...settings, PORT: new URL(origin).port });
    },
    async stop() {
      await server.stop();
      await database.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Runs the built server on a database and in a folder until it is stopped. */
export async function runServer(
  database: { url: string; ownerUrl: string },
  dir: string,
  settings: Record<string, string> = {},
) {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run "npx react-router build"`);
  const port = settings["PORT"] ?? (await freePort());
  const child = spawn(process.execPath, [bundle], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATA_DIR: dir,
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const output = () => printed;

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM") {
    child.kill(signal);
    await ended(child);
  }

  try {
    await untilReady(child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://localhost:${port}`, output, stop };
}
