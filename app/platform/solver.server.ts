import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { LegacyHighsSolution as HighsSolution } from "highs";
import PQueue from "p-queue";
import type { Solution, Solve } from "./ports.ts";

/** What the thread runs: HiGHS compiled to WebAssembly, one program after the other. */
const code = `
const { parentPort, workerData } = require("node:worker_threads");
const loading = require(workerData.highs)();
parentPort.on("message", async (program) => {
  const highs = await loading;
  parentPort.postMessage(highs.solve(program, workerData.options));
});`;

/** Bounded by nodes, not by time: the same program has the same answer on a slow machine. */
const options = { mip_rel_gap: 0, mip_abs_gap: 4, mip_max_nodes: 2000, output_flag: false };
const longestMs = 20_000;
/** One at a time: a program takes a processor. */
const queue = new PQueue({ concurrency: 1 });
/** Stays for the next program; it does not keep the process alive. */
let thread: Worker | null = null;

/** Solves programs in a thread of their own, so that nobody else waits. */
export const solve: Solve = (program) => queue.add(async () => solutionOf(await answerTo(program)));

function solutionOf(answer: HighsSolution | null): Solution | null {
  if (!answer) return null;
  const values = new Map<string, number>();
  for (const [name, column] of Object.entries(answer.Columns)) {
    if (!("Primal" in column) || Number.isNaN(column.Primal)) return null;
    values.set(name, column.Primal);
  }
  return { values, isBest: answer.Status === "Optimal" };
}

function openThread() {
  const highs = createRequire(import.meta.url).resolve("highs");
  const opened = new Worker(code, { eval: true, workerData: { highs, options } });
  opened.unref();
  return opened;
}

/** What the thread answers; null where it fails or takes too long, and then the next one is another. */
function answerTo(program: string): Promise<HighsSolution | null> {
  const used = (thread ??= openThread());
  return new Promise((resolve) => {
    const failed = () => end(null);
    const late = setTimeout(failed, longestMs);
    function end(answer: HighsSolution | null) {
      clearTimeout(late);
      used.off("message", end).off("error", failed).off("exit", failed);
      if (answer === null) {
        thread = null;
        void used.terminate();
      }
      resolve(answer);
    }
    used.once("message", end).once("error", failed).once("exit", failed);
    used.postMessage(program);
  });
}
