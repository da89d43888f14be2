import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const origin = "https://kvieslys.example";
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent", PUBLIC_ORIGIN: origin, DEMO: "off" });
});

afterAll(() => server?.stop());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** As a proxy that ends TLS sends it on: by the public name, over plain HTTP. */
function ask(path: string, body?: string, headers: Record<string, string> = {}) {
  return new Promise<Answer>((answered, failed) => {
    const form = body !== undefined && {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(Buffer.byteLength(body)),
      "sec-fetch-site": "same-origin",
      origin,
    };
    const port = Number(new URL(server.origin).port);
    const options = {
      host: "127.0.0.1",
      port,
      path,
      method: body === undefined ? "GET" : "POST",
      headers: { host: "kvieslys.example", ...form, ...headers },
    };
    const sent = request(options, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on("error", failed);
    sent.end(body);
  });
}

test("every answer tells the browser to come back by TLS only", async () => {
  for (const path of ["/", "/my", "/no-such-page", "/favicon.svg", "/healthz", "/calls.data"]) {
    const { headers } = await ask(path);
    expect([path, headers["strict-transport-security"]]).toEqual([
      path,
      "max-age=31536000; includeSubDomains",
    ]);
  }
});

test("a form of a page behind a proxy that ends TLS is taken, whatever is forwarded", async () => {
  const typed = "email=kas%40pavyzdys.example";
  expect((await ask("/reset-password", typed)).status).toBe(200);
  const forwarded = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" };
  expect((await ask("/reset-password", typed, forwarded)).status).toBe(200);
  expect((await ask("/reset-password", typed, { origin: "http://kvieslys.example" })).status).toBe(
    403,
  );
  expect((await ask("/reset-password", typed, { host: "localhost" })).status).toBe(421);
});
