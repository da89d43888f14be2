import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { forgetCanaries } from "#tests/support/canaries.ts";
import { type Outcome, questioner } from "./ask.ts";
import { type Code, named, type State, type Viewer } from "./cast.ts";
import { readPolicy } from "./policy.ts";
import { rowsOfAll } from "./rows.ts";
import { secretsToSee } from "./secrets.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let before: Map<string, string>;
let outcomes: Outcome[];

/** Questions under way at once. */
const abreast = 6;

beforeAll(async () => {
  const beganAt = Date.now();
  world = await openWorld();
  before = await rowsOfAll(world.db);
  const askedAt = Date.now();
  outcomes = await askAll();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  const took = `${seconds(askedAt, Date.now())} s, after ${seconds(beganAt, askedAt)} s of making them`;
  process.stdout.write(`${checks()} checks of rights in ${took}\n`);
}, 1_800_000);

afterAll(async () => {
  await world?.close();
  forgetCanaries();
});

const checks = () => outcomes.reduce((sum, outcome) => sum + outcome.checks, 0);

async function askAll() {
  const waiting = readPolicy();
  const outcomeOf = questioner(world);
  const found: Outcome[] = [];
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const outcome = await outcomeOf(cell);
      if (outcome) found.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  return found;
}

const counted = <T>(values: readonly T[]) => new Set(values).size;

test("the people of the proposal see what is theirs to see", () => {
  const shown = new Set(outcomes.flatMap((outcome) => outcome.shown));
  const unseen = secretsToSee.filter(({ secret, state }) => {
    const names = secret === "content" ? ["answer", "contact", "bytes of a file"] : [secret];
    return !names.every((name) => shown.has(`${name} (${state})`));
  });
  expect(unseen).toEqual([]);
});

test("every viewer gets what policy.csv says, and nothing that secrets.csv does not give them", () => {
  const faults = outcomes.flatMap(({ surface, viewer, state, verdict, faults: found }) =>
    found.map((fault) => `${surface} ${viewer} ${state} ${verdict}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("the table asks enough for its answer to mean something", () => {
  expect(checks()).toBeGreaterThanOrEqual(4000);
  expect(counted(outcomes.map(({ viewer }) => viewer))).toBeGreaterThanOrEqual(16);
  expect(counted(outcomes.map(({ state }) => state))).toBeGreaterThanOrEqual(12);
  expect(counted(outcomes.map(({ surface }) => surface))).toBeGreaterThanOrEqual(25);
});

const seenAt = (surface: string, viewer: Viewer, state: State) =>
  outcomes.find((one) => one.surface === surface && one.viewer === viewer && one.state === state)
    ?.seen;

/** A list, the page of a thing in it, and who comes to the page through the list. */
const lists: [list: string, page: string, viewers: Viewer[]][] = [
  ["my-proposals", "my-proposal", named("MEMBERS")],
  ["staff-call", "staff-proposal", named("MEMBERS")],
  ["staff-messages", "staff-thread", named("MEMBERS")],
  ["board-list", "board-proposal", named("MEMBERS")],
  // Staff of the applicant read its letters as the applicant.
  ["staff-letters", "letter", named("S1 S2 SX")],
  ...(["E1", "E2", "E3", "E5"] satisfies Code[]).map((code): [string, string, Viewer[]] => [
    "queue",
    `sheet-of-${code}`,
    [code],
  ]),
];

test.for(lists)("in %s is exactly what opens as %s", ([list, page, viewers]) => {
  const pairs = outcomes
    .filter((one) => one.surface === page && viewers.includes(one.viewer))
    .map(({ viewer, state, seen }) => {
      const isListed = seenAt(list, viewer, state) === "in";
      // Before the declaration the page leads to it.
      return { viewer, state, isListed, opens: seen === "in" || seen === "away" };
    });
  expect(pairs.filter(({ isListed, opens }) => isListed !== opens)).toEqual([]);
  expect(pairs.length).toBeGreaterThan(0);
});

test("both what is listed and what is not occurs in every list", () => {
  for (const list of new Set(lists.map(([name]) => name))) {
    const seen = outcomes.filter(({ surface }) => surface === list).map((one) => one.seen);
    expect(seen.filter((one) => one === "in").length).toBeGreaterThan(1);
    expect(seen.filter((one) => one !== "in").length).toBeGreaterThan(1);
  }
});

test("whoever sees a score sees the proposal, and whoever sees a sheet of another has no name with it", () => {
  const details = ["my-proposal", "staff-proposal", "board-proposal", "sheet-of-E1", "sheet-of-E2"];
  let scores = 0;
  for (const { surface, state, shown, viewer } of outcomes) {
    if (!details.includes(surface)) continue;
    const seesScore = shown.some((what) => what.startsWith("justification"));
    if (!seesScore) continue;
    scores++;
    expect([surface, viewer, shown.includes(`title (${state})`)]).toEqual([surface, viewer, true]);
    const names = shown.filter((what) => /^name of E/.test(what) && what !== `name of ${viewer}`);
    // Staff alone see whose sheet it is.
    if (!named("STAFF").includes(viewer))
      expect([surface, viewer, names]).toEqual([surface, viewer, []]);
  }
  expect(scores).toBeGreaterThan(10);
});

test("nothing that was asked for has changed a row", async () => {
  const after = await rowsOfAll(world.db);
  const changed = [...after].filter(([table, rows]) => before.get(table) !== rows);
  expect(changed.map(([table]) => table)).toEqual([]);
});

test("no mail tells its reader what they may not see", async () => {
  // A reminder of a later day is not waited for.
  const isDue = () => ({ OR: [{ nextTryAt: { lte: new Date() } }, { attempts: { gt: 0 } }] });
  const isSent = async () =>
    (await world.db.outbox.count({ where: { doneAt: null, ...isDue() } })) === 0;
  await vi.waitUntil(isSent, { timeout: 120_000, interval: 500 });
  expect(world.sink.leaks).toEqual([]);
  expect(world.sink.mails.length).toBeGreaterThan(20);
});
