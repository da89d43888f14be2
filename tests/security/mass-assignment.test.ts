import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acts, type NamedAct, unknown } from "./acts.ts";
import { knownAgain, type Pair, unknownKeys } from "./extra-keys.ts";
import { comparable, touched } from "./kept.ts";
import type { Sent } from "./routes.ts";
import { ownPage, send } from "./send.ts";
import { openWorld, type World } from "./world.ts";

/** Extra keys for each act: so many requests of so many unknown names, and of known ones. */
const unknownBatches = { requests: 3, keys: 600 };
const knownBatches = { requests: 2, keys: 100 };

let dir: string;
let world: World;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kvieslys-prototype-"));
  world = await openWorld({
    NODE_OPTIONS: `--import=${resolve("tests/security/report-prototype.mjs")}`,
    PROTOTYPE_REPORT: join(dir, "report.json"),
  });
});

afterAll(async () => {
  await world?.close();
  await rm(dir, { recursive: true, force: true });
});

/** Every act writes what it did; the entry is told apart by what it says, not by being there. */
const always = ["+AuditEntry", "+AuditSeal"];

function withKeys({ path, body }: Sent, pairs: readonly Pair[]): Sent {
  const copy = body instanceof FormData ? new FormData() : new URLSearchParams();
  // What stands before the file is read with it.
  for (const [name, value] of pairs) copy.append(name, value);
  for (const [name, value] of body.entries()) copy.append(name, value as string);
  return { path, body: copy };
}

/** Sends a request, and tells what it has changed; then all is as before. */
async function effectOf({ by }: NamedAct, sent: Sent) {
  const { status } = await send(world, by, { ...sent, headers: ownPage(world) });
  const changes = await world.kept.changes();
  await world.kept.restore();
  return { status, touched: touched(changes), text: comparable(changes) };
}

type Effect = Awaited<ReturnType<typeof effectOf>>;

/**
 * The effect of a request, asked for anew where it is odd: the server plans mails by its clock, and
 * may do so in between; what a request does by itself it does again.
 */
async function certainEffectOf(act: NamedAct, sent: Sent, isOdd: (effect: Effect) => boolean) {
  const effect = await effectOf(act, sent);
  return isOdd(effect) ? effectOf(act, sent) : effect;
}

test("the table knows every act of the program", () => {
  expect(unknown).toEqual([]);
});

test.for(acts.map((act, index) => ({ ...act, index })))(
  "$title changes what it may, and 2,000 further names change nothing else",
  async (act) => {
    const sent = await act.sends(world, act.by);
    await world.kept.restore();
    const allowed = new Set([...act.changes, ...always]);
    const beyond = ({ touched: names }: Effect) => names.filter((name) => !allowed.has(name));
    const right = await certainEffectOf(act, sent, (effect) => beyond(effect).length > 0);
    expect(beyond(right)).toEqual([]);
    expect([right.status < 400, right.touched.length > 0]).toEqual([true, true]);

    const { things, kept } = world;
    const ids = [things.colleague, things.organisation, things.draft, things.letter];
    const known = [...new Set([...sent.body.keys(), ...(act.knows ?? [])])];
    const source = { columns: kept.columns, ids, known };
    let sameEffect = 0;
    for (let n = 0; n < unknownBatches.requests; n++) {
      const keys = Math.min(unknownBatches.keys, act.mostKeys ?? Infinity);
      const pairs = unknownKeys(source, keys, act.index * 100 + n);
      const effect = await certainEffectOf(
        act,
        withKeys(sent, pairs),
        ({ text }) => text !== "" && text !== right.text,
      );
      expect(effect.status).toBeLessThan(500);
      expect(["", right.text]).toContain(effect.text);
      if (effect.text === right.text) sameEffect += 1;
    }
    for (let n = 0; n < knownBatches.requests; n++) {
      const pairs = knownAgain(source, knownBatches.keys, act.index * 100 + n);
      const effect = await certainEffectOf(
        act,
        withKeys(sent, pairs),
        (one) => beyond(one).length > 0,
      );
      expect(effect.status).toBeLessThan(500);
      expect(beyond(effect)).toEqual([]);
    }
    // A request that is refused as a whole proves little.
    expect(sameEffect).toBeGreaterThan(0);
  },
);

test("after all of it no object has got anything that it should not have", async () => {
  await world.close();
  expect(JSON.parse(await readFile(join(dir, "report.json"), "utf8"))).toEqual([]);
});
