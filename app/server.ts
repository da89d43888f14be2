import { randomBytes } from "node:crypto";
import { join } from "node:path";
import * as build from "virtual:react-router/server-build";
import { installServices, type Services } from "#app/http/services.server.ts";
import { close, listen, PortInUse, refuseTakenPort } from "#app/http/web-server.server.ts";
import {
  connect,
  connectPool,
  refuseDeadDatabase,
  transactOn,
} from "#app/platform/database.server.ts";
import { BadSetting, env as readEnv, type Env } from "#app/platform/env.server.ts";
import { openFiles, openVault } from "#app/platform/open-files.server.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { clamd } from "#app/platform/scanner.server.ts";
import { postgresLimits } from "#app/platform/limits.server.ts";
import { log } from "#app/platform/log.server.ts";
import { folderMailer, smtpMailer } from "#app/platform/mailer.server.ts";
import { argon2Passwords } from "#app/platform/passwords.server.ts";
import { openPresence } from "#app/platform/presence.server.ts";
import { solve } from "#app/platform/solver.server.ts";
import { startCluster } from "#app/platform/postgres.server.ts";
import { prepareDatabase, warnOfOpenAudit } from "#app/platform/prepare-database.server.ts";
import { demoAccounts, seedDemo } from "#seed/seed.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { startNightly } from "#app/worker/nightly.server.ts";
import { startWorker } from "#app/worker/worker.server.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const now = () => new Date();
const preferredDatabasePort = 54_329;
/** Longer than the slowest task: a mail server that does not answer is given up before. */
const workerSilenceMs = 60_000;

/** What has been opened, each with the way to close it; closed in reverse order. */
const opened: (() => Promise<unknown> | void)[] = [];
let stopping = false;

class Stopped extends Error {}

/** Ends the start between two of its steps when a stop was asked for. */
function goOn() {
  if (stopping) throw new Stopped();
}

async function closeAll() {
  for (const closeOne of opened.splice(0).toReversed())
    await Promise.resolve(closeOne()).catch((error) => log.error({ err: error }, "cannot close"));
}

/** The start ends first, so that nothing is opened behind the closing. */
async function stop(signal: string) {
  if (stopping) return;
  stopping = true;
  say(`Stopping (${signal}) …`);
  await started.catch(() => {});
  await closeAll();
  process.exit(0);
}

/** The address of the application's role, the tables being those of this release. */
async function openDatabase(env: Env) {
  const { ownerUrl, applicationUrl } = await reachDatabase(env);
  goOn();
  const dir = "prisma/migrations";
  const url = await prepareDatabase({ url: ownerUrl, applicationUrl, dir, log: say });
  await warnOfOpenAudit(url);
  return url;
}

async function reachDatabase({ databaseUrl, databaseOwnerUrl, dataDir }: Env) {
  if (databaseUrl) {
    await refuseDeadDatabase("DATABASE_URL", databaseUrl);
    if (!databaseOwnerUrl) return { ownerUrl: databaseUrl, applicationUrl: null };
    await refuseDeadDatabase("DATABASE_OWNER_URL", databaseOwnerUrl);
    return { ownerUrl: databaseOwnerUrl, applicationUrl: databaseUrl };
  }
  const cluster = await startCluster({
    dir: join(dataDir, "postgres"),
    port: preferredDatabasePort,
    log: say,
  });
  opened.push(() => cluster.stop("fast"));
  opened.push(cluster.keepAlive());
  await cluster.createDatabaseIfMissing("kvieslys");
  return {
    ownerUrl: cluster.url("kvieslys"),
    applicationUrl: await cluster.applicationUrl("kvieslys"),
  };
}

/** The demonstration is loaded in many small transactions; a stop ends it before the next one. */
const seed = (services: Services) =>
  seedDemo({
    ...services,
    log(line) {
      goOn();
      say(line);
    },
    transact(work) {
      goOn();
      return services.transact(work);
    },
  });

/** Kept mails carry links and letters of others: their page is there on one's own machine only. */
function openMailer({ smtpUrl, mailFrom, origin, loopback, dataDir }: Env) {
  const host = new URL(origin).hostname;
  const mailDir = smtpUrl || !loopback ? null : join(dataDir, "mail");
  const mailer = smtpUrl
    ? smtpMailer(smtpUrl, mailFrom, host)
    : folderMailer(join(dataDir, "mail"), mailFrom, host, now);
  opened.push(() => mailer.close());
  return { mailer, mailDir };
}

async function openServices(env: Env, url: string) {
  const db = connect(url);
  opened.push(() => db.$disconnect());
  const pool = connectPool(url);
  opened.push(() => pool.end());
  return {
    origin: env.origin,
    demo: env.demo,
    secure: env.origin.startsWith("https:"),
    now,
    secret: (bytes: number) => randomBytes(bytes).toString("hex"),
    db,
    files: await openFiles(env),
    scanner: env.clamdUrl ? clamd(env.clamdUrl) : null,
    passwords: await argon2Passwords(),
    vault: await openVault(env),
    limits: postgresLimits(pool),
    drawLetter,
    solve,
    transact: transactOn(db),
  };
}

async function main() {
  const env = readEnv();
  log.level = env.logLevel;
  await refuseTakenPort(env);

  say("Starting the database …");
  const url = await openDatabase(env);
  goOn();

  const { mailer, mailDir } = openMailer(env);
  const services = { ...(await openServices(env, url)), mailDir };
  installServices(services);
  if (env.demo) await seed(services);
  goOn();

  const { db, files, scanner } = services;
  await scanner?.check().catch((error: unknown) => {
    log.warn({ err: error }, "files wait for the virus scanner");
  });
  const worker = startWorker({
    db,
    now,
    handle: taskHandlers({ ...services, mailer }),
    presence: openPresence(url),
  });
  opened.push(() => worker.stop());
  const nightly = startNightly({ db, now });
  opened.push(() => nightly.stop());
  const checks = {
    database: () => db.$queryRaw`SELECT 1`,
    storage: () => files.check(),
    worker() {
      if (now().getTime() - worker.seenAt().getTime() > workerSilenceMs)
        throw new Error("the worker stands still");
    },
  };
  const { port, origin, loopback } = env;
  const web = await listen({
    build,
    port,
    origin,
    loopback,
    now,
    checks,
    clientDir: "build/client",
  });
  opened.push(() => close(web.server));

  say("");
  say(`Kvieslys is ready: ${port === 0 ? `http://localhost:${web.port}` : origin}`);
  if (mailDir) say(`Mail sent by it: ${origin}/dev/mail`);
  if (env.demo) for (const line of demoAccounts()) say(line);
}

// Whoever reads the output may leave before the program ends.
process.stdout.on("error", () => {});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => void stop(signal));

const started = main();
try {
  await started;
} catch (error) {
  if (!stopping) await giveUp(error);
}

async function giveUp(error: unknown) {
  stopping = true;
  if (error instanceof BadSetting) say(error.message);
  else if (error instanceof PortInUse)
    say(`Port ${error.message} is used by another program; set PORT to a free one.`);
  else {
    log.error({ err: error }, "cannot start");
    say(`Kvieslys cannot start: ${error instanceof Error ? error.message : String(error)}`);
  }
  await closeAll();
  process.exit(1);
}
