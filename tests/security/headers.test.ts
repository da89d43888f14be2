import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtRoutes } from "./manifest.ts";
import { type Row, rows } from "./routes.ts";
import { ownPage, send } from "./send.ts";
import { openWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world?.close());

const addressOf = ({ at }: Row) => (typeof at === "string" ? at : at(world.things));

const shields = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectShields(headers: Headers) {
  expect(Object.fromEntries(headers)).toMatchObject(shields);
  for (const name of ["x-powered-by", "server", "strict-transport-security"])
    expect([name, headers.get(name)]).toEqual([name, null]);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  if (!policy.startsWith("sandbox")) expect(policy).toContain("frame-ancestors 'none'");
}

const nonceOf = (headers: Headers) =>
  /script-src 'self' 'nonce-([A-Za-z0-9+/=]{22,})'/.exec(
    headers.get("content-security-policy") ?? "",
  )?.[1];

const table = builtRoutes().map(({ path }) => ({ path, row: rows[path] }));

test.for(table)(
  "$path is sent with every shield to its reader and to a stranger",
  async ({ row }) => {
    if (!row) throw new Error("the table of routes does not know it");
    const { by, status = 200, gives = "page" } = row;
    const path = addressOf(row);
    const right = await world.enter(by).get(path);
    expect([path, right.status]).toEqual([path, status]);
    const stranger = await world.enter(null).get(path);
    const asData = await world.enter(by).get(path === "/" ? "/_root.data" : `${path}.data`);
    for (const { headers } of [right, stranger, asData]) expectShields(headers);

    if (gives === "page") {
      const again = await world.enter(by).get(path);
      const nonces = [nonceOf(right.headers), nonceOf(again.headers)];
      expect(nonces[0]).toBeTruthy();
      expect(nonces[0]).not.toBe(nonces[1]);
      const inline = [
        ...right.page.querySelectorAll('script:not([src]):not([type="application/ld+json"])'),
      ];
      for (const script of inline) expect(script.getAttribute("nonce")).toBe(nonces[0]);
      expect(right.body).not.toMatch(/ style="| on[a-z]+="/);
    }
    if (gives === "file") {
      expect(right.headers.get("content-disposition")).toMatch(/^attachment; filename/);
      expect(right.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    }
    await world.kept.restore();
  },
);

describe("what no route answers", () => {
  test.for<
    [what: string, path: string, method: string, headers: Record<string, string>, status: number]
  >([
    ["a malformed address", "/calls?group=%00", "GET", {}, 400],
    [
      "a form that is none",
      "/sign-in",
      "POST",
      { "content-type": "multipart/form-data; boundary=x" },
      400,
    ],
    ["a form from elsewhere", "/sign-in", "POST", { origin: "https://evil.example" }, 403],
    ["what is not there", "/no-such-page", "GET", {}, 404],
    ["what is not there among the assets", "/assets/none.js", "GET", {}, 404],
    ["a hidden file", "/.env", "GET", {}, 404],
    ["a form for a page without one", "/help", "POST", {}, 405],
    ["another method", "/sign-in", "DELETE", {}, 405],
    ["a body that is no form", "/sign-in", "POST", { "content-type": "application/json" }, 415],
    ["a redirect", "/my", "GET", {}, 302],
    ["the health of the process", "/healthz", "GET", {}, 200],
    ["the health of its parts", "/readyz", "GET", {}, 200],
    ["the icon", "/favicon.svg", "GET", {}, 200],
  ])("%s", async ([, path, method, headers, status]) => {
    const isForm = method === "POST";
    const usual = { ...ownPage(world), "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(new URL(path, world.origin), {
      method,
      redirect: "manual",
      headers: isForm ? { ...usual, ...headers } : { ...ownPage(world), ...headers },
      ...(isForm && { body: "x=1" }),
    });
    expect(response.status).toBe(status);
    expectShields(response.headers);
    if (status >= 300) expect(response.headers.get("cache-control")).toMatch(/no-store/);
  });

  test("a failure of ours", async () => {
    await world.db.$executeRaw`alter table "Strategy" rename to "Strategy_away"`;
    try {
      const answer = await world.enter(null).get("/strategies");
      expect(answer.status).toBe(500);
      expectShields(answer.headers);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    } finally {
      await world.db.$executeRaw`alter table "Strategy_away" rename to "Strategy"`;
    }
  });

  test("every built asset, which alone may be kept for ever", async () => {
    const { page } = await world
      .enter("ona")
      .get(`/my/proposals/${world.things.draft}/sections/need`);
    const assets = [...page.querySelectorAll('link[href^="/assets/"]')].map(
      (link) => link.getAttribute("href") ?? "",
    );
    expect(assets.length).toBeGreaterThan(3);
    for (const path of assets) {
      const { status, headers } = await fetch(new URL(path, world.origin));
      expect([path, status]).toEqual([path, 200]);
      expectShields(headers);
      expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    }
  });
});

describe("over a bare socket", () => {
  const dial = () => connect(Number(new URL(world.origin).port), "127.0.0.1");
  const host = () => new URL(world.origin).host;

  /** Reads from a socket until the answer with its body of told length, or its end, is there. */
  async function answerOf(socket: Socket) {
    let text = "";
    for await (const chunk of socket) {
      text += String(chunk);
      const [head = "", body = ""] = text.split("\r\n\r\n");
      const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
      if (length && Buffer.byteLength(body) >= Number(length)) break;
    }
    return { status: Number(text.slice(9, 12)), text };
  }

  const ask = async (head: string) => {
    const socket = dial();
    socket.write(`${head}\r\nConnection: close\r\n\r\n`);
    return answerOf(socket);
  };

  test.for([
    ["another name", "GET /calls HTTP/1.1\r\nHost: evil.example", 421],
    ["a name with ours in it", "GET /calls HTTP/1.1\r\nHost: localhost.evil.example", 421],
    ["no name", "GET /calls HTTP/1.0", 421],
    ["an address at another server", "GET http://evil.example/ HTTP/1.1\r\nHost: HERE", 400],
    ["no address at all", "OPTIONS * HTTP/1.1\r\nHost: HERE", 400],
    ["a method to trace", "TRACE / HTTP/1.1\r\nHost: HERE", 405],
  ] as const)("%s is refused", async ([, head, status]) => {
    expect((await ask(head.replace("HERE", host()))).status).toBe(status);
  });

  test("names and protocols that are forwarded are not believed", async () => {
    const forwarded = [
      "X-Forwarded-Host: evil.example",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Port: 444",
      "Forwarded: host=evil.example;proto=https",
    ].join("\r\n");
    const person = world.enter("dalia");
    const path = `/my/proposals/new/${world.things.closed}`;
    const body = `organisation=${world.things.organisation}`;
    const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
    const posted = await send(world, "dalia", {
      path,
      body: new URLSearchParams(body),
      headers: {
        ...ownPage(world),
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
      },
    });
    expect(posted.status).toBeLessThan(500);
    expect(posted.headers.get("location") ?? "").not.toContain("evil");
    const { status, text } = await ask(
      `GET /account HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\n${forwarded}`,
    );
    expect(status).toBe(200);
    expect(text).not.toContain("evil.example");
    await world.kept.restore();
  });

  const form = (length: string) =>
    [
      "POST /sign-in HTTP/1.1",
      `Host: ${host()}`,
      "Sec-Fetch-Site: same-origin",
      "Content-Type: application/x-www-form-urlencoded",
      length,
      "\r\n",
    ].join("\r\n");

  test("a body beyond the cap is refused, and the same connection goes on", async () => {
    const socket = dial();
    const size = 3 * 1024 * 1024;
    const answers: string[] = [];
    socket.on("data", (chunk: Buffer) => answers.push(chunk.toString()));
    socket.write(form(`Content-Length: ${size}`));
    socket.write(Buffer.alloc(size, "x"));
    socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`);
    await once(socket, "close");
    const lines = answers.join("").match(/HTTP\/1\.1 \d{3}/g);
    expect(lines).toEqual(["HTTP/1.1 413", "HTTP/1.1 200"]);
  });

  test("a body of untold length is refused before it is read, and the same connection goes on", async () => {
    const socket = dial();
    const answers: string[] = [];
    socket.on("data", (chunk: Buffer) => answers.push(chunk.toString()));
    socket.write(form("Transfer-Encoding: chunked"));
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    for (let n = 0; n < 32; n++) socket.write(chunk);
    socket.write(`0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`);
    await once(socket, "close");
    expect(answers.join("").match(/HTTP\/1\.1 \d{3}/g)).toEqual(["HTTP/1.1 411", "HTTP/1.1 200"]);
  });

  test("bodies that never end keep nobody else waiting", async () => {
    const slow = Array.from({ length: 50 }, dial);
    for (const socket of slow) {
      socket.on("error", () => {});
      socket.write(`${form("Content-Length: 100")}email=x`);
    }
    for (let n = 0; n < 5; n++) expect((await world.enter(null).get("/help")).status).toBe(200);
    for (const socket of slow) socket.destroy();
    expect((await world.enter(null).get("/help")).status).toBe(200);
  });
});
