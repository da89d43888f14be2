import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { prepare, requireNode, runCommand, StepFailed } from "./prepare.mjs";
import { ensurePrograms, packagesOf } from "./system-programs.mjs";

/** Scripts of package.json that judge the sources, the longest first; two run at a time. */
const STATIC = ["types", "dead", "lint", "boundaries", "format:check"];

const say = (line) => process.stdout.write(`${line}\n`);
const total = { passed: 0, failed: 0 };

async function check() {
  if (!(await prepared())) return;
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  await runScript("route types", scripts.pretypes);
  const waiting = [...STATIC];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      await runScript(name, scripts[name]);
  };
  await Promise.all([work(), work()]);
  await runTests(await ensurePrograms(say));
}

/** False if there is nothing to run the checks with. */
async function prepared() {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    report(error.message, false, error.output);
  }
  return existsSync("node_modules/.bin/vitest");
}

async function runScript(name, script) {
  const began = Date.now();
  const path = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);
  const { code, output } = await runCommand(["sh", "-c", script], {
    env: { ...process.env, PATH: path },
  });
  report(`${name} (${seconds(began)})`, code === 0, output);
}

function report(title, isGood, output) {
  total[isGood ? "passed" : "failed"] += 1;
  say(`${isGood ? "✓" : "✗"} ${title}`);
  if (!isGood) say(output.trimEnd().replaceAll(/^/gm, "    "));
}

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

async function runTests(missing) {
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "kvieslys-check-"));
  const file = join(folder, "tests.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const tests = [process.execPath, "node_modules/vitest/vitest.mjs", "run", ...reporters];
  const { code } = await runCommand([...tests, ...without(missing)], { stdio: "inherit" });
  const { passed, failed } = existsSync(file) ? totals(file) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  total.passed += passed;
  // Errors outside every test fail the run without failing one of them.
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
  say(`${code === 0 ? "✓" : "✗"} tests (${seconds(began)})`);
  if (missing.length > 0) reportSkipped(missing);
}

/** Files that could not be loaded have no tests, so they count as one each. */
function totals(file) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const isFailed = ({ status }) => status === "failed";
  const failures = testResults
    .filter(isFailed)
    .map(({ assertionResults }) => assertionResults.filter(isFailed).length || 1);
  return { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) };
}

/** Tests that read PDFs have "pdf" in the names of their files. */
function without(missing) {
  const pages = missing.includes("chromium") ? ["--project=!browser"] : [];
  const letters = missing.some((program) => program !== "chromium") ? ["--exclude=**/*pdf*"] : [];
  return [...pages, ...letters];
}

function reportSkipped(missing) {
  say(
    `Tests in the browser or of PDFs were not all run: install ${packagesOf(missing)} (apt-get) or run as root.`,
  );
  if (process.env.CI === "true") total.failed += 1;
}

requireNode();
await check();
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
