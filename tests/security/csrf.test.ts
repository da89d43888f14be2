import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { acts, orphans, unknown } from "./acts.ts";
import { touched } from "./kept.ts";
import { ownPage, send } from "./send.ts";
import { openWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterEach(() => world.kept.restore());

afterAll(() => world?.close());

test("the table knows every address of the program with what it does, and no other", () => {
  expect(unknown).toEqual([]);
  expect(orphans).toEqual([]);
});

/** How a request may come that no page of ours has sent. */
const foreign: [what: string, headers: Record<string, string>][] = [
  ["a foreign Origin", { origin: "https://evil.example" }],
  ["an Origin that begins like ours", { origin: "http://localhost.evil.example" }],
  ["Origin null", { origin: "null" }],
  ["neither Origin nor fetch metadata", {}],
  ["a Referer alone", { referer: "http://localhost/" }],
  ["cross-site metadata", { "sec-fetch-site": "cross-site" }],
  ["same-site metadata", { "sec-fetch-site": "same-site" }],
  ["the metadata of an address typed in", { "sec-fetch-site": "none" }],
  [
    "a foreign Origin with our metadata",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ],
];

/** Who reads scores or files of others is written down, and nothing else. */
const entriesOfReading = ["+AuditEntry", "+AuditSeal"];

/** The method that a framework would take from beside the form. */
const overrides: Record<string, string> = {
  "x-http-method-override": "POST",
  "x-http-method": "POST",
  "x-method-override": "POST",
};

test.for(acts)("$title does what it should for its own page", async ({ by, sends }) => {
  const sent = await sends(world, by);
  await world.kept.restore();
  const answer = await send(world, by, { ...sent, headers: ownPage(world) });
  const changes = touched(await world.kept.changes());
  expect([answer.status, answer.status < 400, changes.length > 0]).toEqual([
    answer.status,
    true,
    true,
  ]);
});

test.for(acts)("$title is refused to everybody else, and nothing changes", async (act) => {
  const { by, sends } = act;
  const sent = await sends(world, by);
  await world.kept.restore();
  const ours = ownPage(world);
  const answers: [what: string, status: number][] = [];
  const tryOut = async (what: string, request: Partial<Parameters<typeof send>[2]>) => {
    const { status } = await send(world, by, { ...sent, ...request });
    answers.push([what, status]);
  };

  const [path = "", query] = sent.path.split("?");
  const dataPath = `${path}.data${query ? `?${query}` : ""}`;
  for (const [what, headers] of foreign) {
    await tryOut(what, { headers });
    await tryOut(`${what}, as data`, { headers, path: dataPath });
  }
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    await tryOut(method, { method, headers: ours });
    await tryOut(`${method} as data`, { method, headers: ours, path: dataPath });
  }
  const asText = sent.body instanceof URLSearchParams ? sent.body.toString() : "x=1";
  const text = { ...ours, "content-type": "text/plain" };
  await tryOut("a body of text", { headers: text, body: asText });
  await tryOut("a body of text from elsewhere", {
    headers: { "content-type": "text/plain" },
    body: asText,
  });
  const json = { ...ours, "content-type": "application/json" };
  await tryOut("a body of JSON", { headers: json, body: "{}" });

  for (const [what, status] of answers)
    expect([what, [403, 405, 415].includes(status), status]).toEqual([what, true, status]);
  expect(touched(await world.kept.changes())).toEqual([]);
});

test.for(acts)("$title is not done by a question that names another method", async (act) => {
  const { by, sends } = act;
  const { path, body } = await sends(world, by);
  const typed = body instanceof URLSearchParams ? body : new URLSearchParams();
  const url = new URL(path, world.origin);
  for (const [name, value] of typed) url.searchParams.append(name, value);
  url.searchParams.append("_method", "POST");
  const person = world.enter(by);
  for (const suffix of ["", ".data"]) {
    const address = `${url.pathname}${suffix}${url.search}`;
    const { status } = await person.send(address, { headers: overrides });
    expect([address, status < 500]).toEqual([address, true]);
  }
  const changes = touched(await world.kept.changes());
  expect(changes.filter((name) => !entriesOfReading.includes(name))).toEqual([]);
});
