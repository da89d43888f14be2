import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Cluster, freePort, startCluster } from "#app/platform/postgres.server.ts";

const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
let seed: string;
let home: string;
let log: string[];
const clusters: Cluster[] = [];

beforeAll(async () => {
  seed = await newHome();
  await (await startCluster({ dir: join(seed, "postgres"), log: () => {} })).stop("immediate");
});
beforeEach(async () => {
  home = await newHome();
  execFileSync("cp", ["-a", join(seed, "postgres"), home]);
  log = [];
});
afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.stop("immediate");
  await rm(home, { recursive: true, force: true });
});

afterAll(() => rm(seed, { recursive: true, force: true }));

/** A folder that the server's account may enter. */
async function newHome() {
  const path = await mkdtemp(join(memory, "cluster-"));
  await chmod(path, 0o755);
  return path;
}

async function start(port?: number): Promise<Cluster> {
  const options = { dir: join(home, "postgres"), settings: { fsync: "off" } };
  const cluster = await startCluster({
    ...options,
    ...(port && { port }),
    log: (line) => log.push(line),
  });
  clusters.push(cluster);
  return cluster;
}

async function connect(cluster: Cluster, database = "postgres") {
  const client = new Client(cluster.url(database));
  await client.connect();
  return client;
}

async function value(cluster: Cluster, sql: string): Promise<unknown> {
  const client = await connect(cluster);
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

const pidOf = async () =>
  Number((await readFile(join(home, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

test("a new cluster is UTF-8, asks for its password and listens on this machine only", async () => {
  const cluster = await start();
  expect(await value(cluster, "show server_encoding")).toBe("UTF8");
  expect(await value(cluster, "show listen_addresses")).toBe("127.0.0.1");
  const wrong = new Client(cluster.url("postgres").replace(/:[^:@]+@/, ":wrong@"));
  await expect(wrong.connect()).rejects.toThrow(/password/);
});

test("Lithuanian letters sort as Lithuanians sort them where asked", async () => {
  const cluster = await start();
  const sql = `select string_agg(w, ' ' order by w collate "lt-x-icu")
    from unnest(array['zuikis','žuvis','šuo','sūris','yla','ieva','čia','cukrus']) w`;
  expect(await value(cluster, sql)).toBe("cukrus čia ieva yla sūris šuo zuikis žuvis");
});

test("a database is made once, also by two at once", async () => {
  const cluster = await start();
  const make = () => cluster.createDatabaseIfMissing("kvieslys");
  await Promise.all([make(), make()]);
  await make();
  const client = await connect(cluster, "kvieslys");
  expect(client.database).toBe("kvieslys");
  await client.end();
});

test("two first starts at once share one server", async () => {
  await rm(join(home, "postgres"), { recursive: true });
  const [first, second] = await Promise.all([start(), start()]);
  expect(second.port).toBe(first.port);
  expect(await value(second, "select 1")).toBe(1);
});

test("a server that survived its program is taken over, with its data", async () => {
  const orphaned = await start();
  await value(orphaned, "create table kept (id int)");
  const cluster = await start();
  expect(cluster.port).toBe(orphaned.port);
  expect(await value(cluster, "select count(*)::int from kept")).toBe(0);
});

test("after a crash of the server the next start recovers what was committed", async () => {
  const crashed = await start();
  await value(crashed, "create table kept as select 7 as n");
  process.kill(await pidOf(), "SIGKILL");
  expect(await value(await start(), "select n from kept")).toBe(7);
});

test("a pid file whose number now belongs to another program does not stop the start", async () => {
  await (await start()).stop();
  const stale = [process.pid, join(home, "postgres"), 0, 54321, "", "127.0.0.1", "", "ready"];
  await writeFile(join(home, "postgres/postmaster.pid"), `${stale.join("\n")}\n`);
  expect(await value(await start(), "select 1")).toBe(1);
});

test("a server whose folder was deleted is ended before a new cluster takes its place", async () => {
  const deleted = await start();
  await rm(join(home, "postgres"), { recursive: true });
  const cluster = await start(deleted.port);
  expect(cluster.port).toBe(deleted.port);
  expect(await value(cluster, "select 1")).toBe(1);
});

test("a taken port is avoided, and said", async () => {
  const port = await freePort();
  const occupant = await listen(port);
  const cluster = await start(port);
  occupant.close();
  expect(cluster.port).not.toBe(port);
  expect(log).toContainEqual(`Port ${port} is taken; the database listens on ${cluster.port}.`);
});

test("stopping leaves the server to another program that uses it", async () => {
  const cluster = await start();
  const other = await connect(cluster);
  await cluster.stop();
  expect((await other.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  await other.end();
  await cluster.stop();
  await expect(connect(cluster)).rejects.toThrow(/ECONNREFUSED/);
});

test("a cluster of another PostgreSQL version is refused in a sentence", async () => {
  await (await start()).stop();
  await writeFile(join(home, "postgres/PG_VERSION"), "15\n");
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 15, but this release brings/);
});

test("a server that cannot start says why", async () => {
  await (await start()).stop();
  const settings = { shared_preload_libraries: "no_such_library" };
  const failing = startCluster({ dir: join(home, "postgres"), settings, log: () => {} });
  await expect(failing).rejects.toThrow(/did not start: could not access file "no_such_library"/);
});

function listen(port: number): Promise<Server> {
  return new Promise((done) => {
    const server = createServer().listen(port, "127.0.0.1", () => done(server));
  });
}
