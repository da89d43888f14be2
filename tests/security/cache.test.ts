import { afterAll, beforeAll, expect, test } from "vitest";
import { readable } from "./acts.ts";
import { touched } from "./kept.ts";
import type { Who } from "./people.ts";
import { openWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world?.close());

/** One of each kind of visitor. */
const visitors: (Who | null)[] = [
  null,
  "ona",
  "mantas",
  "lina",
  "rasa",
  "tomas",
  "andrius",
  "waiting",
];

const isNeverKept = (header: string | null) =>
  header?.split(", ").includes("private") && header.includes("no-store");

/** Every reader's entry in the audit is allowed. */
const always = ["+AuditEntry", "+AuditSeal"];

/** What may be kept without asking, by whoever wants. */
const forEverybody = {
  forever: "public, max-age=31536000, immutable",
  hour: "public, max-age=3600",
};

test.for(readable)("$path is kept by nobody on the way, whoever asks", async (row) => {
  const { at, by, gives, keeps } = row;
  // What is said of a file for everybody, where a script asks for data in its place.
  const whole = keeps === "forever" || keeps === "hour" ? forEverybody[keeps] : null;
  const isOpenFile = by === null && (gives === "file" || whole !== null);
  const path = typeof at === "string" ? at : at(world.things);
  for (const who of visitors) {
    for (const address of [
      path,
      path === "/" ? "/_root.data" : `${path}.data`,
      `${path}?lang=en`,
    ]) {
      const { status, headers } = await world.enter(who).get(address);
      const header = headers.get("cache-control");
      const isOpen = keeps === "shared" || (isOpenFile && address.endsWith(".data"));
      const isShared = isOpen && who === null && status === 200;
      const setsCookie = headers.getSetCookie().length > 0;
      const what = `${who} ${address} ${status}`;
      if (whole && status === 200 && !address.endsWith(".data")) {
        expect([what, header]).toEqual([what, whole]);
        continue;
      }
      if (isShared && !setsCookie) expect([what, header]).toEqual([what, "no-cache"]);
      else expect([what, isNeverKept(header), header]).toEqual([what, true, header]);
    }
  }
});

test.for(readable)("reading $path changes nothing but what is written down", async (row) => {
  const { at, by, reading = [] } = row;
  const path = typeof at === "string" ? at : at(world.things);
  await world.kept.restore();
  for (const address of [path, path === "/" ? "/_root.data" : `${path}.data`])
    await world.enter(by).get(address);
  const moved = touched(await world.kept.changes());
  expect(moved.filter((name) => !reading.includes(name) && !always.includes(name))).toEqual([]);
  await world.kept.restore();
});

test("what is refused at the gate is kept by nobody", async () => {
  const answers = [
    await fetch(new URL("/sign-in", world.origin), { method: "POST", body: "x=1" }),
    await fetch(new URL("/calls?q=%00", world.origin)),
    await fetch(new URL("/calls", world.origin), { method: "DELETE" }),
  ];
  for (const { headers } of answers) expect(headers.get("cache-control")).toMatch(/no-store/);
});
