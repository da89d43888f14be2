import { createHmac, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { log } from "./log.server.ts";
import { type Binaries, ProgramFailed, run } from "./postgres-binaries.server.ts";
import { findPlace, type Place } from "./postgres-place.server.ts";
import {
  runningServer,
  type StopMode,
  stopServer,
  stopServerOfDeleted,
} from "./postgres-process.server.ts";

export interface ClusterOptions {
  /** Folder of the cluster; made when missing. */
  dir: string;
  /** The port to prefer; another free one is taken when it is occupied, and when none is given. */
  port?: number;
  /** Server settings for this start, over PostgreSQL's durable defaults. */
  settings?: Record<string, string | number>;
  log: (line: string) => void;
}

export interface Cluster {
  /** Where the data really lie; differs from the wanted folder when the server may not enter that. */
  dir: string;
  port: number;
  /** Connection string of the superuser for one of its databases; contains the password. */
  url(database: string): string;
  /** Connection string of the role that the application works under; it owns nothing. */
  applicationUrl(database: string): Promise<string>;
  createDatabaseIfMissing(name: string): Promise<void>;
  /** Starts the server again, on its port, whenever it has died; the answer ends the watch. */
  keepAlive(): () => Promise<void>;
  /** Stops the server; "fast" and "smart" leave it running while another process is connected. */
  stop(mode?: StopMode): Promise<void>;
}

const ATTEMPTS = 10;
const RETRY_MS = 500;
/** What the server says while another one is still ending, or has just taken the port. */
const PREDECESSOR_LEAVING = /lock file|shared memory block|could not create any TCP\/IP sockets/;
const WATCH_MS = 1000;
const LOG_LIMIT_BYTES = 5_000_000;

/** Starts the PostgreSQL server of `dir`, or takes over the one that runs there already. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = await findPlace(resolve(options.dir), options.log);
  await initialise(place, options.log);
  const port = await reachServer(place, options);
  return clusterAt(place, port, options);
}

/** A port of 127.0.0.1 that nobody listens on: the preferred one if it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const free = await tryPort(preferred);
  if (free !== undefined) return free;
  const other = await tryPort(0);
  if (other === undefined) throw new Error("No free port is left on 127.0.0.1.");
  return other;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? address?.port : undefined));
    });
  });
}

/** Makes the cluster under another name and moves it into place, so that a half-made one is never met. */
async function initialise({ dir, account, binaries }: Place, log: (line: string) => void) {
  checkOwner(dir);
  if (existsSync(join(dir, "PG_VERSION"))) return checkVersion(dir, binaries);

  log(`Creating the database in ${dir}.`);
  await stopServerOfDeleted(dir);
  const unfinished = `${dir}.new-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${unfinished}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (account) {
    for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  try {
    const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-messages=C"];
    const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
    await run(
      binaries.initdb,
      [`--pgdata=${unfinished}`, "--encoding=UTF8", ...locale, ...access],
      account,
    );
    renameSync(passwordFile, passwordFileOf(unfinished));
    moveIntoPlace(unfinished, dir);
  } catch (error) {
    throw new Error(`The database could not be created in ${dir}: ${lastLine(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function moveIntoPlace(unfinished: string, dir: string) {
  try {
    renameSync(unfinished, dir);
  } catch (error) {
    // Another start made the same cluster meanwhile; its one is used.
    if (!existsSync(join(dir, "PG_VERSION"))) throw error;
  }
}

function checkOwner(dir: string) {
  const owner = statSync(dir, { throwIfNoEntry: false })?.uid;
  const us = process.getuid?.();
  if (owner === undefined || !us || owner === us) return;
  throw new Error(
    `The database in ${dir} belongs to another user (uid ${owner}); start as that user or as root.`,
  );
}

function checkVersion(dir: string, binaries: Binaries) {
  const major = readFileSync(join(dir, "PG_VERSION"), "utf8").trim();
  if (major !== binaries.major) {
    throw new Error(
      `The database in ${dir} was made by PostgreSQL ${major}, but this release brings PostgreSQL ${binaries.major}.`,
    );
  }
}

const passwordFileOf = (dir: string) => join(dir, "superuser.password");

/** The port of the running server; starts it as often as a dying predecessor makes necessary. */
async function reachServer(place: Place, options: ClusterOptions): Promise<number> {
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(RETRY_MS);
    const running = runningServer(place.dir);
    if (running) {
      const answer = await answers(place.dir, running.port);
      if (answer === true) return running.port;
      failure = answer;
      continue;
    }
    const port = await freePort(options.port);
    try {
      await start(place, port, options.settings ?? {});
      if (options.port && port !== options.port)
        options.log(`Port ${options.port} is taken; the database listens on ${port}.`);
      return port;
    } catch (error) {
      failure = error;
      if (!PREDECESSOR_LEAVING.test(lastLine(error))) break;
    }
  }
  throw new Error(`The database in ${place.dir} did not start: ${lastLine(failure)}`, {
    cause: failure,
  });
}

async function start({ dir, account, binaries }: Place, port: number, settings: object) {
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    log_checkpoints: "off",
  };
  const given = Object.entries({ ...all, ...settings, port });
  const words = given.map(([name, value]) => `-c ${setting(name, String(value))}`).join(" ");
  const logFile = join(dir, "server.log");
  const logged = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (logged > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
  const args = [`--pgdata=${dir}`, `--log=${logFile}`, "--wait", "--timeout=60", "-o", words];
  try {
    await run(binaries.pgCtl, [...args, "start"], account);
  } catch (error) {
    const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").split("\n") : [];
    const fatal = lines.findLast((line) => line.includes("FATAL:"));
    throw fatal ? new Error(fatal.replace(/^.*FATAL:\s*/, ""), { cause: error }) : error;
  }
}

/** pg_ctl hands the words to a shell. */
function setting(name: string, value: string) {
  if (!/^[a-z_.]+$/.test(name) || value.includes("'"))
    throw new Error(`Not a server setting: ${name}=${value}`);
  return `${name}='${value}'`;
}

/** True, or the error with which the server refused. */
async function answers(dir: string, port: number): Promise<unknown> {
  const client = new Client({ connectionString: urlOf(dir, port, "postgres") });
  try {
    await client.connect();
    return true;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => {});
  }
}

const APPLICATION = "kvieslys_app";

const superuserPassword = (dir: string) => readFileSync(passwordFileOf(dir), "utf8").trim();

/** Follows from the superuser's password, which does not follow from it. */
const applicationPassword = (dir: string) =>
  createHmac("sha256", superuserPassword(dir)).update(APPLICATION).digest("base64url");

const urlOf = (dir: string, port: number, database: string) =>
  urlFor("postgres", superuserPassword(dir), port, database);

const urlFor = (user: string, password: string, port: number, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

function clusterAt(place: Place, port: number, options: ClusterOptions): Cluster {
  const { dir, account, binaries } = place;
  const { log } = options;
  const url = (database: string) => urlOf(dir, port, database);

  async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url("postgres") });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async function othersConnected(): Promise<boolean> {
    const { rows } = await asSuperuser((client) =>
      client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      ),
    );
    return rows.length > 0;
  }

  return {
    dir,
    port,
    url,
    async applicationUrl(database) {
      const password = applicationPassword(dir);
      await asSuperuser(async (client) => {
        const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [
          APPLICATION,
        ]);
        if (rows.length > 0) return;
        const secret = client.escapeLiteral(password);
        await client
          .query(`create role ${APPLICATION} login password ${secret}`)
          .catch(ifMadeMeanwhile);
      });
      return urlFor(APPLICATION, password, port, database);
    },
    async createDatabaseIfMissing(name) {
      await asSuperuser(async (client) => {
        const { rows } = await client.query("select 1 from pg_database where datname = $1", [name]);
        if (rows.length > 0) return;
        await client
          .query(`create database ${client.escapeIdentifier(name)}`)
          .catch(ifMadeMeanwhile);
      });
    },
    keepAlive: () => watch(() => revive(place, port, options)),
    async stop(mode = "fast") {
      if (!runningServer(dir)) return;
      if (mode !== "immediate") {
        // Connections of the caller's own pool may need a moment to be gone.
        for (let attempt = 0; attempt < 4 && (await othersConnected()); attempt++) await pause(250);
        if (await othersConnected()) {
          log(`Another process uses the database in ${basename(dir)}; it is left running.`);
          return;
        }
      }
      await stopServer(dir, mode, binaries, account);
    },
  };
}

/** Another start makes the same database or role at the same time. */
function ifMadeMeanwhile(error: { code?: string }) {
  if (!["42P04", "42710", "23505"].includes(error.code ?? "")) throw error;
}

/** Does nothing while the server runs. Its port is given to it again: connection strings name it. */
async function revive(place: Place, port: number, options: ClusterOptions) {
  if (runningServer(place.dir)) return;
  options.log("The database has ended unexpectedly; starting it again …");
  const reached = await reachServer(place, { ...options, port });
  if (reached === port) return options.log("The database runs again.");
  await stopServer(place.dir, "fast", place.binaries, place.account);
  throw new Error(`Port ${port} of the database was taken by another program.`);
}

/** Calls `work` again and again until stopped; the stop waits for the one under way. */
function watch(work: () => Promise<void>) {
  const stopping = new AbortController();
  async function loop() {
    while (!stopping.signal.aborted) {
      await work().catch((error: unknown) => log.error({ err: error }, "the database stays down"));
      await pause(WATCH_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const running = loop();
  return async () => {
    stopping.abort();
    await running;
  };
}

function lastLine(error: unknown): string {
  if (error instanceof ProgramFailed)
    return error.output.trim().split("\n").at(-1) ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
