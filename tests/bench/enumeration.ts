import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#app/platform/postgres.server.ts";

// Whether the time of an answer tells if an address has an account: 200 alternating tries of each act
// over HTTP. Prints medians in milliseconds and p of the Mann–Whitney test; fails where p is 0.01 or less.

const tries = 200;
const password = "trys žali agurkai";

const say = (line: string) => process.stdout.write(`${line}\n`);

function untilReady(child: ChildProcess) {
  return new Promise<void>((ready, failed) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Kvieslys is ready")) ready();
    });
    child.once("exit", () => failed(new Error("the server ended; is it built?")));
  });
}

/** Two-sided p of the Mann–Whitney U test by its normal approximation. */
function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((ms) => ({ ms, of: 1 })), ...other.map((ms) => ({ ms, of: 2 }))];
  ranked.sort((a, b) => a.ms - b.ms);
  const rankSum = ranked.reduce((sum, { of }, index) => sum + (of === 1 ? index + 1 : 0), 0);
  const [n, m] = [one.length, other.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * upperTail(z);
}

/** Of the normal distribution, by Abramowitz and Stegun 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const terms = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
  const sum = terms.reduce((total, factor, power) => total + factor * t ** (power + 1), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

let sent = 0;

/** Posts a form as from a network of its own, so that no limit is reached; answers the milliseconds. */
async function timed(origin: string, path: string, fields: Record<string, string>) {
  sent += 1;
  const began = performance.now();
  const response = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: {
      origin,
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `10.${Math.floor(sent / 250)}.${sent % 250}.1`,
    },
  });
  await response.text();
  const took = performance.now() - began;
  if (response.status >= 429) throw new Error(`${path} answered ${response.status}`);
  return took;
}

const registration = (email: string) => ({ name: "Ona Onaitė", email, password, privacy: "on" });

const acts = {
  "sign-in": { path: "/sign-in", fields: (email: string) => ({ email, password: `${password}!` }) },
  reset: { path: "/reset-password", fields: (email: string) => ({ email }) },
  register: { path: "/register", fields: registration },
};

async function measure(origin: string) {
  const known = Array.from({ length: tries / 2 }, (_, n) => `zinomas-${n}@pavyzdys.example`);
  for (const email of known) await timed(origin, "/register", registration(email));

  let fails = 0;
  for (const [name, { path, fields }] of Object.entries(acts)) {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const [n, email] of known.entries()) {
      times.known.push(await timed(origin, path, fields(email)));
      times.unknown.push(
        await timed(origin, path, fields(`nezinomas-${n}-${name}@pavyzdys.example`)),
      );
    }
    const p = mannWhitney(times.known, times.unknown);
    if (p <= 0.01) fails += 1;
    const medians = [median(times.known), median(times.unknown)].map((ms) => ms.toFixed(2));
    say(`${name}: known ${medians[0]} ms, unknown ${medians[1]} ms, p = ${p.toFixed(3)}`);
  }
  return fails;
}

const dir = await mkdtemp(join(tmpdir(), "kvieslys-enumeration-"));
const port = await freePort();
const child = spawn(process.execPath, ["build/server/index.js"], {
  env: {
    PATH: process.env["PATH"],
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dir,
    DEMO: "off",
    LOG_LEVEL: "silent",
  },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((done) => child.once("exit", done));
try {
  await untilReady(child);
  process.exitCode = (await measure(`http://localhost:${port}`)) > 0 ? 1 : 0;
} finally {
  child.kill("SIGTERM");
  await ended;
  await rm(dir, { recursive: true, force: true });
}
