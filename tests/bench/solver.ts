import { performance } from "node:perf_hooks";
import {
  costOf,
  greedySeats,
  isAllowed,
  programOf,
  type Seating,
  seatsOf,
} from "#app/domain/evaluation/seating.ts";
import { solve } from "#app/platform/solver.server.ts";

/** Deterministic numbers from 0 to 1 (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A call with one conflict in ten pairs, one hint in twenty, and every fourth evaluator with a colleague. */
function aCall(proposals: number, evaluators: number, needed: number): Seating {
  const next = numbers(proposals * 1000 + evaluators);
  const keys = (share: number) =>
    new Set(
      Array.from({ length: proposals }, (_, p) => p).flatMap((p) =>
        Array.from({ length: evaluators }, (_, e) => `p${p}:e${e}`).filter(() => next() < share),
      ),
    );
  const sectors = ["PUBLIC", "NGO", "BUSINESS"];
  return {
    proposals: Array.from({ length: proposals }, (_, p) => ({ id: `p${p}`, needed })),
    evaluators: Array.from({ length: evaluators }, (_, e) => ({
      id: `e${e}`,
      name: `E${e}`,
      employer: "",
      employerCode: String(Math.floor((e * 3) / 4)).padStart(7, "1"),
      sector: sectors[e % 3] ?? null,
      most: Math.ceil((proposals * needed) / evaluators) + 2,
      isFree: true,
    })),
    fixed: [],
    standing: [],
    barred: keys(0.1),
    doubtful: keys(0.05),
    prefer: "even",
  };
}

async function measure(name: string, seating: Seating) {
  const times: number[] = [];
  let line = "";
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    const solution = await solve(programOf(seating));
    times.push(performance.now() - began);
    if (!solution) throw new Error(`${name}: no solution`);
    const seats = seatsOf(seating, solution.values);
    const loads = seating.evaluators.map(
      ({ id }) => seats.filter(({ evaluatorId }) => evaluatorId === id).length,
    );
    const allowed = isAllowed(seating, seats) ? "allowed" : "NOT ALLOWED";
    const proof = solution.isBest ? "best" : "not proved";
    const chosen = `cost ${costOf(seating, seats)} (greedy ${costOf(seating, greedySeats(seating))})`;
    line = `${allowed}, ${proof}, ${chosen}, loads ${Math.min(...loads)}–${Math.max(...loads)}`;
  }
  const ms = times.map((one) => one.toFixed(0)).join(", ");
  process.stdout.write(`${name}: ${ms} ms (the first with its start); ${line}\n`);
}

await measure("20 × 8 × 2", aCall(20, 8, 2));
await measure("60 × 15 × 3", aCall(60, 15, 3));
await measure("60 × 15 × 3, same few", { ...aCall(60, 15, 3), prefer: "same" });
