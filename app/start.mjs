import { prepare, requireNode, StepFailed } from "./prepare.mjs";

requireNode();
try {
  await prepare();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.stdout.write(`${error.output.trimEnd()}\n${error.message}\n`);
  process.exit(1);
}
process.env.NODE_ENV = "production";
await import(new URL("../build/server/index.js", import.meta.url).href);
