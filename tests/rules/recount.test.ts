import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Computation,
  type ComputationInput,
  compute,
} from "#app/domain/decisions/computation.ts";
import { canonicalJson } from "#app/domain/values/canonical-json.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import { aZip } from "#tests/support/zip.ts";

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kvieslys-recount-"));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const text = { lt: "", en: "" };
const anyCriterion = fc.record({
  kind: fc.constantFrom("SCALE" as const, "BANDS" as const, "GATE" as const),
  maxPoints: fc.integer({ min: 1, max: 30 }).map((points) => points * 100),
  weightBp: fc.constantFrom(10_000, 5000, 12_345, 3333),
  minPoints: fc.option(fc.integer({ min: 0, max: 500 })),
});
const anyCriteria = fc.array(anyCriterion, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map((one, index) => ({
    ...one,
    id: `c${index + 1}`,
    title: text,
    guidance: text,
    step: 1,
    anchors: [],
    evidence: null,
  })),
);

type Criteria = ComputationInput["criteria"];

const anyScores = (criteria: Criteria) =>
  fc
    .tuple(
      ...criteria.map(({ kind, maxPoints }) =>
        kind === "GATE" ? fc.constantFrom(0, 100, 100) : fc.integer({ min: 0, max: maxPoints }),
      ),
    )
    .map((points) => Object.fromEntries(criteria.map(({ id }, n) => [id, points[n] ?? 0])));

const anyProposal = (criteria: Criteria) =>
  fc.record({
    requestedCents: fc.integer({ min: 1, max: 9 }).map((thousands) => thousands * 100_000),
    jobs: fc.integer({ min: 0, max: 2 }),
    minute: fc.integer({ min: 0, max: 3 }),
    scores: fc.array(anyScores(criteria), { maxLength: 3 }),
  });

const anyRules = fc.record({
  budgetCents: fc.integer({ min: 1, max: 60 }).map((thousands) => thousands * 50_000),
  partialMinShareBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
  thresholdPoints: fc.integer({ min: 0, max: 4000 }),
  tieBreakers: fc.shuffledSubarray([
    "smallerRequest" as const,
    "higherFirstCriterion" as const,
    "moreJobs" as const,
    "earlierSubmission" as const,
  ]),
  evaluatorsPerProposal: fc.constantFrom(2, 3),
  divergenceBp: fc.constantFrom(1000, 2000),
});

/** The fingerprint of a sheet is that of all it says; here only its scores are of interest. */
const sheetOf = (id: string, scores: Record<string, number>) => {
  const lines = Object.entries(scores).map(([criterionId, points]) => ({ criterionId, points }));
  return { id, evaluatorId: "e", sha256: fingerprint({ scores: lines }), scores, lines };
};

const anyCall = anyCriteria.chain((criteria) =>
  fc
    .tuple(anyRules, fc.array(anyProposal(criteria), { minLength: 1, maxLength: 12 }))
    .map(([rules, all]): ComputationInput => ({
      call: { number: "XX-1.1-01", version: 1, sha256: "" },
      rules,
      criteria,
      proposals: all.map(({ minute, scores, ...proposal }, index) => ({
        ...proposal,
        id: `p${index + 1}`,
        registration: `XX-1.1-01-${String(index + 1).padStart(3, "0")}`,
        number: index + 1,
        applicant: "",
        title: "",
        submittedAt: `2026-01-01T10:0${minute}:00.000Z`,
        sheets: scores.map((given, n) => {
          const { lines: _, ...sheet } = sheetOf(`s${index + 1}-${n + 1}`, given);
          return sheet;
        }),
      })),
      rejected: [],
    })),
);

/** A folder as it is handed on, with what somebody made of its computation. */
async function bundle(original: Computation, shown: Computation = original) {
  const folder = await mkdtemp(join(dir, "bundle-"));
  await mkdir(join(folder, "sheets"));
  await writeFile(join(folder, "computation.json"), canonicalJson(shown));
  for (const { sheets } of original.proposals)
    for (const { id, scores } of sheets)
      await writeFile(
        join(folder, "sheets", `${id}.json`),
        canonicalJson({ scores: sheetOf(id, scores).lines }),
      );
  return folder;
}

/** The script has no types of its own: it is to be read and run by itself. */
const recount = async (path: string): Promise<string[]> => {
  const script = pathToFileURL(resolve("app/recount.mjs")).href;
  const { recount: run } = (await import(script)) as {
    recount: (path: string) => Promise<{ faults: string[] }>;
  };
  return (await run(path)).faults;
};

test("200 generated calls agree with the recount to the last hundredth", async () => {
  await fc.assert(
    fc.asyncProperty(anyCall, async (call) => {
      expect(await recount(await bundle(compute(call)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 120_000);

const scored = anyCall.filter(({ proposals }) => proposals.some(({ sheets }) => sheets.length > 0));

test("one changed score makes it disagree and names the row", async () => {
  await fc.assert(
    fc.asyncProperty(scored, fc.nat(), fc.integer({ min: 1, max: 400 }), async (call, at, by) => {
      const right = compute(call);
      const wrong = structuredClone(right);
      const sheets = wrong.proposals.flatMap(({ registration, sheets: own }) =>
        own.map((sheet) => ({ registration, sheet })),
      );
      const chosen = sheets[at % sheets.length];
      const [criterion = ""] = Object.keys(chosen?.sheet.scores ?? {});
      const scores = chosen?.sheet.scores as Record<string, number>;
      scores[criterion] = (scores[criterion] ?? 0) + by;
      const faults = await recount(await bundle(right, wrong));
      expect(faults.some((fault) => fault.startsWith(`${chosen?.registration}: `))).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("a changed total, place, outcome or remainder is named", async () => {
  await fc.assert(
    fc.asyncProperty(scored, fc.nat(), async (call, at) => {
      const right = compute(call);
      const wrong = structuredClone(right);
      const placed = wrong.places.filter(({ result }) => result !== null);
      const chosen = placed[at % placed.length];
      if (!chosen?.result) return;
      chosen.result.total += 1;
      const { registration } = call.proposals.find(({ id }) => id === chosen.proposalId) ?? {};
      const faults = await recount(await bundle(right, wrong));
      expect(faults).toEqual([expect.stringContaining(`${registration}: the total`)]);
    }),
    { numRuns: 50 },
  );
}, 120_000);

/** What the command says, and what it ends with. */
const command = (path: string) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ["app/recount.mjs", path], (error, said) =>
      resolve({ code: error ? error.code : 0, said }),
    );
  });

test("the command ends with 0 where all agrees, with 1 and a sentence where something differs", async () => {
  const [call] = fc.sample(scored, { numRuns: 1, seed: 7 });
  if (!call) throw new Error("There is a sample");
  const right = compute(call);
  const good = await command(await bundle(right));
  expect([good.code, good.said]).toEqual([0, expect.stringContaining("every figure agrees")]);

  const wrong = structuredClone(right);
  wrong.line.remainderCents += 1;
  const bad = await command(await bundle(right, wrong));
  expect([bad.code, bad.said]).toEqual([1, expect.stringContaining("what is left")]);
});

test("a bundle is read as a ZIP file too, and its files are held against the manifest", async () => {
  const [call] = fc.sample(scored, { numRuns: 1, seed: 8 });
  if (!call) throw new Error("There is a sample");
  const computation = Buffer.from(canonicalJson(compute(call)));
  const sha256 = fingerprint(compute(call));
  const manifest = (list: string) =>
    Buffer.from(
      JSON.stringify({ list: { sha256: list }, files: [{ name: "computation.json", sha256 }] }),
    );
  const file = async (name: string, list: string) => {
    const path = join(dir, name);
    await writeFile(
      path,
      aZip([
        ["computation.json", computation],
        ["manifest.json", manifest(list)],
      ]),
    );
    return path;
  };
  expect(await recount(await file("good.zip", sha256))).toEqual([]);
  expect(await recount(await file("bad.zip", "0".repeat(64)))).toEqual([
    expect.stringContaining("computation.json"),
  ]);
});

test("it imports nothing of the program", async () => {
  const source = await readFile("app/recount.mjs", "utf8");
  const imported = [...source.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name]) => name);
  expect(imported.filter((name) => !/^(node:|yauzl$)/.test(name ?? ""))).toEqual([]);
});
