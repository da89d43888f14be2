import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Pool } from "pg";
import * as build from "virtual:react-router/server-build";
import { installServices } from "#app/http/services.server.ts";
import { close, listen, PortInUse } from "#app/http/web-server.server.ts";
import { connect, transactOn } from "#app/platform/database.server.ts";
import { BadSetting, env as readEnv } from "#app/platform/env.server.ts";
import { openFiles } from "#app/platform/open-files.server.ts";
import { postgresLimits } from "#app/platform/limits.server.ts";
import { log } from "#app/platform/log.server.ts";
import { folderMailer, smtpMailer } from "#app/platform/mailer.server.ts";
import { migrate } from "#app/platform/migrate.server.ts";
import { argon2Passwords } from "#app/platform/passwords.server.ts";
import { startCluster } from "#app/platform/postgres.server.ts";
import { demoAccounts, seedDemo } from "#seed/seed.server.ts";
import { taskHandlers } from "#app/worker/handlers.server.ts";
import { startWorker } from "#app/worker/worker.server.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const now = () => new Date();
const preferredDatabasePort = 54_329;

async function openDatabase(url: string | null, dataDir: string) {
  if (url) return { url, stop: async () => {} };
  const cluster = await startCluster({
    dir: join(dataDir, "postgres"),
    port: preferredDatabasePort,
    log: say,
  });
  await cluster.createDatabaseIfMissing("kvieslys");
  return { url: cluster.url("kvieslys"), stop: () => cluster.stop("fast") };
}

async function main() {
  const env = readEnv();
  log.level = env.logLevel;

  say("Starting the database …");
  const database = await openDatabase(env.databaseUrl, env.dataDir);
  await migrate({ url: database.url, dir: "prisma/migrations", log: say });

  const db = connect(database.url);
  const pool = new Pool({ connectionString: database.url, max: 2 });
  const files = await openFiles(env);
  const host = new URL(env.origin).hostname;
  const mailDir = join(env.dataDir, "mail");
  const mailer = env.smtpUrl
    ? smtpMailer(env.smtpUrl, env.mailFrom, host)
    : folderMailer(mailDir, env.mailFrom, host, now);
  const services = {
    origin: env.origin,
    demo: env.demo,
    secure: env.origin.startsWith("https:"),
    mailDir: env.smtpUrl ? null : mailDir,
    now,
    secret: (bytes: number) => randomBytes(bytes).toString("hex"),
    db,
    files,
    passwords: await argon2Passwords(),
    limits: postgresLimits(pool),
    transact: transactOn(db),
  };
  installServices(services);

  if (env.demo) await seedDemo({ ...services, log: say });

  const worker = startWorker({ db, now, handle: taskHandlers({ ...services, mailer }) });
  const ready = async () => {
    await db.$queryRaw`SELECT 1`;
    await files.check();
    if (now().getTime() - worker.seenAt().getTime() > 30_000)
      throw new Error("the worker stands still");
  };
  const { server, port } = await listen({
    build,
    port: env.port,
    origin: env.origin,
    loopback: env.loopback,
    now,
    ready,
    clientDir: "build/client",
  });

  say("");
  say(`Kvieslys is ready: ${env.origin.endsWith(":0") ? `http://localhost:${port}` : env.origin}`);
  if (!env.smtpUrl) say(`Mail sent by it: ${env.origin}/dev/mail`);
  if (env.demo) for (const line of demoAccounts()) say(line);

  let stopping = false;
  async function stop(signal: string) {
    if (stopping) return;
    stopping = true;
    say(`Stopping (${signal}) …`);
    await close(server);
    await worker.stop();
    mailer.close();
    await db.$disconnect();
    await pool.end();
    await database.stop();
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop(signal));
}

try {
  await main();
} catch (error) {
  if (error instanceof BadSetting) say(error.message);
  else if (error instanceof PortInUse)
    say(`Port ${error.message} is used by another program; set PORT to a free one.`);
  else log.error({ err: error }, "cannot start");
  process.exit(1);
}
