import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const RETRY_MS = 200;

/**
 * Runs `work` while no other process on this machine runs it for the same folder; `waiting` is called
 * once when it has to wait. The lock is a listening socket, which the system frees however its holder ends.
 */
export async function alone(folder, work, waiting) {
  const lock = (await listen(folder)) ?? (waiting(), await listenUntilFree(folder));
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function listenUntilFree(folder) {
  for (;;) {
    await pause(RETRY_MS);
    const lock = await listen(folder);
    if (lock) return lock;
  }
}

function listen(folder) {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE") return failed(error);
      removeIfDead(addressOf(folder));
      done(undefined);
    });
    server.listen(addressOf(folder), () => done(server));
    server.unref();
  });
}

function addressOf(folder) {
  const name = `kvieslys-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Elsewhere than on Linux and Windows the socket is a file, which outlives a killed holder. */
function removeIfDead(address) {
  if (process.platform === "linux" || process.platform === "win32") return;
  const probe = connect(address, () => probe.destroy());
  probe.on("error", (error) => {
    if (error.code === "ECONNREFUSED") rmSync(address, { force: true });
  });
}
