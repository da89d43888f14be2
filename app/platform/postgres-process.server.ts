import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Account, type Binaries, run } from "./postgres-binaries.server.ts";

export type StopMode = "smart" | "fast" | "immediate";

/** What postmaster.pid says, unless its process is gone, dead but unburied, or a stranger with the same number. */
export function runningServer(dir: string): { pid: number; port: number } | undefined {
  const file = join(dir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pidLine, , , portLine] = readFileSync(file, "utf8").split("\n");
  const pid = Number(pidLine);
  const port = Number(portLine);
  if (pid > 0 && isServerOf(dir, pid)) return { pid, port };
  rmSync(file, { force: true });
  return undefined;
}

function isServerOf(dir: string, pid: number): boolean {
  if (!existsSync("/proc/self/stat")) return isAlive(pid);
  try {
    const state = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
    // The server's working directory is its cluster.
    return state !== "Z" && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir);
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function stopServer(
  dir: string,
  mode: StopMode,
  binaries: Binaries,
  account: Account,
) {
  await run(binaries.pgCtl, [`--pgdata=${dir}`, `--mode=${mode}`, "--wait", "stop"], account);
}

/**
 * Ends a server whose folder was deleted under it: for up to a minute it would still write its
 * control file to the old path, and so into a new cluster there.
 */
export async function stopServerOfDeleted(dir: string) {
  if (!existsSync("/proc/self/stat")) return;
  for (const pid of readdirSync("/proc")
    .map(Number)
    .filter((number) => number > 0)) {
    if (!lostItsFolder(dir, pid)) continue;
    process.kill(pid, "SIGQUIT");
    for (let attempt = 0; attempt < 50 && lostItsFolder(dir, pid); attempt++) await pause(100);
  }
}

function lostItsFolder(dir: string, pid: number): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const started = words[0]?.endsWith("/bin/postgres") === true && words[2] === dir;
    return started && readlinkSync(`/proc/${pid}/cwd`).endsWith(" (deleted)");
  } catch {
    return false;
  }
}
