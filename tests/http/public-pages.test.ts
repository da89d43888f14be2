import { get } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const pages = [
  "/",
  "/calls",
  "/calls?group=druskininkai&state=closed",
  "/calls/DH-1.2-02",
  "/calls/DH-2.2-03",
  "/calls/DH-1.1-01",
  "/calls/DH-2.2-03/form",
  "/calls/DH-2.2-02",
  "/calls?q=dienos&kind=NGO",
  "/calls?q=nerasitetokio",
  "/calls/DH-2.2-03/check",
  "/calls/DH-2.2-03/check?kind=BUSINESS&started=yes",
  "/calls/DH-2.2-03/questions/new",
  "/groups/klaipeda/follow",
  "/subscriptions/end/x",
  "/strategies",
  "/strategies/druskininkai/2024-2029",
  "/strategies/klaipeda/2016-2022",
  "/strategies/pakruojis/2016-2022",
  "/strategies/ignalina/2024-2029",
  "/groups/druskininkai",
  "/groups/klaipeda",
  "/groups/klaipeda/accessibility",
  "/groups/klaipeda/privacy",
  "/results",
  "/help",
  "/privacy",
  "/accessibility",
  "/cookies",
  "/open-data",
];

const read = async (path: string, language: "lt" | "en") => {
  const response = await fetch(server.origin + path, {
    headers: { cookie: await cookieOf(language) },
  });
  return { response, html: await response.text() };
};

/** The cookie that the page sets when its language is chosen. */
async function cookieOf(language: "lt" | "en") {
  const { headers } = await fetch(`${server.origin}/cookies?lang=${language}`);
  return headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

describe.each(["lt", "en"] as const)("in %s", (language) => {
  test.each(pages)("%s reads without account and client code", async (path) => {
    const { response, html } = await read(path, language);
    expect(response.status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ – [^<]+<\/title>/);
    expect(html.replaceAll('<script type="application/ld+json">', "")).not.toContain("<script");
    expect(html).not.toMatch(/undefined|NaN|\[object |\{\w+\}|refusal\./);
    expect(gzipSync(html).length).toBeLessThan(40_000);
  });
});

/** Bytes on the wire of one answer, as a browser asks for it. */
const weigh = (url: string) =>
  new Promise<number>((done, failed) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => done(bytes));
    }).on("error", failed);
  });

test.each(pages)(
  "%s weighs at most 60 kB in at most 8 requests, none of them a script",
  async (path) => {
    const { html } = await read(path, "lt");
    const parts = [
      ...html.matchAll(/<link[^>]+rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*>/g),
    ]
      .map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? "")
      .concat([...html.matchAll(/<(?:img|script)[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? ""));
    expect(parts.filter((part) => part.endsWith(".js"))).toEqual([]);
    const addresses = [path, ...new Set(parts)];
    const weights = await Promise.all(addresses.map((one) => weigh(server.origin + one)));
    expect(addresses.length).toBeLessThanOrEqual(8);
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  },
);

test("the data for search engines can be read, and is what the page says", async () => {
  const { html } = await read("/calls/DH-2.2-03", "lt");
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { "@graph": graph } = JSON.parse(json);
  expect(graph.map((one: Record<string, string>) => one["@type"])).toEqual([
    "GovernmentService",
    "MonetaryGrant",
  ]);
  expect(graph[0].identifier).toBe("DH-2.2-03");
});

test("pages of a group carry its colour and the statement of its fund, others the common ones", async () => {
  const own = (await read("/groups/klaipeda", "lt")).html;
  expect(own).toContain('href="/accent/0f4c75.css"');
  expect(own).toMatch(/<footer[^]*[Ee]uropos [^]*<\/footer>/);
  expect((await read("/", "lt")).html).not.toContain("/accent/");
  const sheet = await fetch(`${server.origin}/accent/0f4c75.css`);
  expect(sheet.headers.get("content-type")).toContain("text/css");
  expect((await fetch(`${server.origin}/accent/red;}.css`)).status).toBe(404);
});

test("the page of an open call says until when, with weekday, hour and whose time", async () => {
  const { html } = await read("/calls/DH-2.2-03", "lt");
  expect(html).toMatch(/iki \p{L}+dienio, 20\d\d\u00a0m\. \p{L}+ \d+\u00a0d\. 17:00/u);
  expect(html).toContain("Lietuvos laiku");
  expect(html).toContain("16:59:59");
  expect(html).toContain('href="/my/proposals/new/DH-2.2-03"');
  expect(html).toContain("156\u00a0042,02\u00a0€");
});

test("a call that is not open cannot be started", async () => {
  for (const number of ["DH-1.1-01", "DH-2.2-02"]) {
    const { html } = await read(`/calls/${number}`, "lt");
    expect(html).not.toContain("/my/proposals/new/");
  }
});

test("the strategy shows the totals of its objectives beside those of its funding", async () => {
  const { html } = await read("/strategies/druskininkai/2024-2029", "lt");
  for (const sum of [
    "471\u00a0391,01",
    "720\u00a0486,02",
    "1\u00a0191\u00a0877,03",
    "1\u00a0191\u00a0869,85",
  ])
    expect(html).toContain(`${sum}\u00a0€`);
});

test.each([
  "/calls/DH-0.0-00",
  "/calls/DH-2.2-03/results",
  "/strategies/druskininkai/1999",
  "/groups/nera",
  "/verify/nera",
])("%s is not found", async (path) => {
  const { response } = await read(path, "lt");
  expect(response.status).toBe(404);
});

test.each([
  "/calls?after=nera&state=closed",
  "/results?after=nera",
  "/calls?group=%00",
  "/strategies/klaipeda/2016-2022?after=nera",
])("a made-up address %s does no harm", async (path) => {
  const { response } = await read(path, "lt");
  expect(response.status).toBeLessThan(500);
});
