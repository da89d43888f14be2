import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "#tests/support/visitor.ts";
import type { Who } from "./people.ts";
import { openWorld, type World } from "./world.ts";

interface Kept {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** What a careless cache keeps: everything that is not forbidden to it in so many words. */
const mayKeep = (header = "") => !/no-store|private|no-cache/.test(header);

/** A cache for everybody in front of the server; it knows an answer by its path alone. */
function cachingProxy(origin: string) {
  const kept = new Map<string, Kept>();
  let hits = 0;
  const target = new URL(origin);
  const server = createServer((asked, answer) => {
    const { method, url = "/", headers } = asked;
    const found = method === "GET" ? kept.get(url) : undefined;
    if (found) {
      hits += 1;
      answer.writeHead(found.status, found.headers).end(found.body);
      return;
    }
    const { hostname, port } = target;
    const passed = { ...headers, host: target.host, "accept-encoding": "identity" };
    const onward = request({ hostname, port, method, path: url, headers: passed }, (got) => {
      const chunks: Buffer[] = [];
      got.on("data", (chunk: Buffer) => chunks.push(chunk));
      got.on("end", () => {
        const body = Buffer.concat(chunks);
        const { "transfer-encoding": _, ...rest } = got.headers;
        const whole = { ...rest, "content-length": String(body.length) };
        const status = got.statusCode ?? 502;
        if (method === "GET" && mayKeep(got.headers["cache-control"]))
          kept.set(url, { status, headers: whole, body });
        answer.writeHead(status, whole).end(body);
      });
    });
    asked.pipe(onward);
  });
  return { server, hits: () => hits };
}

let world: World;
let proxy: ReturnType<typeof cachingProxy>;
let front: string;

const listening = (server: Server) =>
  new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));

beforeAll(async () => {
  world = await openWorld();
  proxy = cachingProxy(world.origin);
  await listening(proxy.server);
  front = `http://localhost:${(proxy.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  proxy?.server.close();
  await world?.close();
});

/** What stands on pages of one person and of nobody else who asks here. */
const secrets: Record<"ona" | "mantas", string[]> = {
  ona: ["Ona Petrauskienė", "ona@gluosniai.example", "Gluosnių dirbtuvės", "Kūrybinės dirbtuvės"],
  mantas: ["Mantas Urbonas", "mantas@kepykla.example", "Ratnyčios kepykla"],
};

const pages = (draft: string, organisation: string) => [
  "/",
  "/my/proposals",
  "/my/organisations",
  "/account",
  "/calls",
  "/help",
  `/my/proposals/${draft}`,
  `/my/organisations/${organisation}`,
  "/no-such-page",
  "/my/proposals.data",
];

test("1,000 times two people and a stranger ask through a careless cache, and none gets another's page", async () => {
  const { draft, organisation } = world.things;
  const people: (Who | null)[] = ["ona", "mantas", null];
  const browsers = people.map((who) => {
    const person = visitor(front);
    for (const [name, value] of world.enter(who).cookies) person.cookies.set(name, value);
    return { who, cookie: [...person.cookies].map((pair) => pair.join("=")).join("; ") };
  });
  const own = new Set<string>();
  const leaks: string[] = [];
  const all = pages(draft, organisation);
  for (let n = 0; n < 1000; n++) {
    const { who, cookie } = browsers[n % browsers.length] ?? { who: null, cookie: "" };
    const path = all[Math.floor(n / browsers.length) % all.length] ?? "/";
    const response = await fetch(new URL(path, front), { headers: { cookie }, redirect: "manual" });
    const body = await response.text();
    for (const [whose, words] of Object.entries(secrets))
      for (const word of words.filter((one) => body.includes(one))) {
        if (whose === who) own.add(word);
        else leaks.push(`${who ?? "a stranger"} read ${word} at ${path}`);
      }
  }
  expect(leaks).toEqual([]);
  expect([...own].toSorted()).toEqual(Object.values(secrets).flat().toSorted());
});

test("the same cache keeps what it may: assets", async () => {
  const page = await fetch(new URL("/help", front));
  const [, path = ""] = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text()) ?? [];
  const before = proxy.hits();
  for (let n = 0; n < 3; n++) expect((await fetch(new URL(path, front))).status).toBe(200);
  expect(proxy.hits()).toBe(before + 2);
});
