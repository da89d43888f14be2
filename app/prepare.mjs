// Runs before anything is installed: plain JavaScript, only what Node itself brings.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./single-runner.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const GENERATED = "app/platform/generated";
const PROGRESS_MS = 10_000;

/** What the built program is made of; tests and the generated client follow from the rest. */
const SOURCES = ["app", "emails", "prisma", "public", "package.json", "package-lock.json"];
const SETTINGS = ["tsconfig.json", "vite.config.ts", "react-router.config.ts", "prisma.config.ts"];
const NOT_SOURCES = /^app\/platform\/generated\b|^prisma\/migrations\b|\.test\.tsx?$/;

const say = (line) => process.stdout.write(`${line}\n`);

/** Ends with a sentence where Node is too old to read the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Kvieslys needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs, generates and builds what is missing or older than its sources; throws StepFailed. */
export async function prepare() {
  process.chdir(ROOT);
  const waiting = () => say("Another start is preparing the program; waiting for it …");
  await alone(
    ROOT,
    async () => {
      if (!isInstalled()) await install();
      const generated = fingerprint([
        "prisma/schema.prisma",
        "prisma.config.ts",
        "package-lock.json",
      ]);
      await unlessDone(`${GENERATED}/.stamp`, generated, generate);
      await unlessDone("build/.stamp", fingerprint([...SOURCES, ...SETTINGS]), build);
    },
    waiting,
  );
}

/** Whether npm's own record of what it installed has everything that the lock asks for. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(locked).every(
    ([path, wanted]) =>
      path === "" || wanted.optional || installed[path]?.integrity === wanted.integrity,
  );
}

async function install() {
  // "npm ci" refuses a lock without the packages of other platforms; the build needs the dev packages.
  const args = ["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const { NODE_ENV: _, ...env } = process.env;
  await step("Installing packages", [...npm, ...args], { env });
}

const generate = () =>
  step("Generating the database client", [
    process.execPath,
    "node_modules/prisma/build/index.js",
    "generate",
  ]);

const build = () =>
  step("Building the program", [
    process.execPath,
    "node_modules/@react-router/dev/bin.js",
    "build",
  ]);

/** Runs `work` unless the stamp tells that it ended well on the same sources. */
async function unlessDone(stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** SHA-256 over names and bytes of the files; some 30 ms for the whole project. */
function fingerprint(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (NOT_SOURCES.test(path) || !existsSync(path)) return [];
  try {
    const names = readdirSync(path).toSorted();
    return names.flatMap((name) => filesUnder(join(path, name)));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

export class StepFailed extends Error {
  constructor(title, output) {
    super(`${title} failed.`);
    this.output = output;
  }
}

/** Runs one command quietly, with a line at its beginning, its end and now and then between. */
async function step(title, command, options = {}) {
  const began = Date.now();
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(`${title} …`);
  const progress = setInterval(() => say(`  … ${elapsed()}`), PROGRESS_MS);
  try {
    const { code, output } = await runCommand(command, options);
    if (code !== 0) throw new StepFailed(title, output);
    say(`${title}: done in ${elapsed()}.`);
  } finally {
    clearInterval(progress);
  }
}

/** Runs a command to its end, which comes no later than our own. */
export function runCommand([program, ...args], options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    const end = () => child.kill();
    const interrupted = () => process.exit(130);
    process.on("exit", end).on("SIGTERM", interrupted).on("SIGINT", interrupted);
    const finish = (code, text) => {
      process.off("exit", end).off("SIGTERM", interrupted).off("SIGINT", interrupted);
      done({ code, output: text });
    };
    child.on("error", (error) => finish(-1, error.message));
    child.on("close", (code) => finish(code ?? -1, Buffer.concat(output).toString("utf8")));
  });
}
