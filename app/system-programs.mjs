import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./prepare.mjs";

/** Debian packages that the tests of pages and letters need, by a program that each brings. */
const PACKAGES = { chromium: "chromium", pdftotext: "poppler-utils", qpdf: "qpdf" };

const isMissing = (program) =>
  !process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));

const missingPrograms = () => Object.keys(PACKAGES).filter(isMissing);

/** The programs that are missing even after root, on Debian, has installed what it could. */
export async function ensurePrograms(say) {
  const missing = missingPrograms();
  if (missing.length === 0 || process.getuid?.() !== 0 || isMissing("apt-get")) return missing;

  const packages = missing.map((program) => PACKAGES[program]);
  say(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand(["apt-get", "update"], { env });
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  const { code, output } = await runCommand(["apt-get", ...install], { env });
  if (code !== 0) say(output.trimEnd());
  return missingPrograms();
}

export const packagesOf = (programs) => programs.map((program) => PACKAGES[program]).join(" ");
