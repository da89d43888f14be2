import { expect, test } from "vitest";
import { refusalOf } from "./request-gate.server.ts";

const gate = { origin: "https://kvieslys.example", loopback: false };
const usual = {
  host: "kvieslys.example",
  "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
};

const status = (method: string, headers: Record<string, string>, url = "/my/proposals") =>
  refusalOf(gate, { method, url, headers: { ...usual, ...headers } })?.status ?? "in";

test.for<[what: string, method: string, headers: Record<string, string>, answer: number | "in"]>([
  ["our own form", "POST", { "sec-fetch-site": "same-origin" }, "in"],
  ["an old browser's form", "POST", { origin: "https://kvieslys.example" }, "in"],
  ["another site's form", "POST", { "sec-fetch-site": "cross-site" }, 403],
  ["a sibling's form", "POST", { "sec-fetch-site": "same-site" }, 403],
  ["a form with a foreign origin", "POST", { origin: "https://evil.example" }, 403],
  ["a form with the origin null", "POST", { origin: "null" }, 403],
  ["a form that tells nothing of its origin", "POST", {}, 403],
  ["metadata over origin", "POST", { "sec-fetch-site": "cross-site", origin: gate.origin }, 403],
  ["origin over metadata", "POST", { "sec-fetch-site": "same-origin", origin: "null" }, 403],
  ["PUT", "PUT", { "sec-fetch-site": "same-origin" }, 405],
  ["DELETE", "DELETE", { "sec-fetch-site": "same-origin" }, 405],
  ["OPTIONS", "OPTIONS", {}, 405],
  ["text", "POST", { "sec-fetch-site": "same-origin", "content-type": "text/plain" }, 415],
  ["JSON", "POST", { "sec-fetch-site": "same-origin", "content-type": "application/json" }, 415],
  ["a link from elsewhere", "GET", { "sec-fetch-site": "cross-site" }, "in"],
  ["a foreign host name", "GET", { host: "evil.example" }, 421],
  ["a question with a large body", "GET", { "content-length": "2000000" }, 413],
  ["a large form", "POST", { "sec-fetch-site": "same-origin", "content-length": "2000000" }, 413],
  [
    "a form of unknown length",
    "POST",
    { "sec-fetch-site": "same-origin", "transfer-encoding": "chunked" },
    411,
  ],
])("%s gets %s", ([, method, headers, answer]) => {
  expect(status(method, headers)).toBe(answer);
});

test("a file may be larger than a form, up to its own limit", () => {
  const upload = (bytes: number) =>
    status(
      "POST",
      { "sec-fetch-site": "same-origin", "content-length": String(bytes) },
      "/my/proposals/0195/files/statutes",
    );
  expect([upload(100_000_000), upload(110_000_000)]).toEqual(["in", 413]);
});

test("the button of a mail program may be sent from anywhere, to its own address only", () => {
  const token = "0123456789abcdef".repeat(4);
  const to = (url: string) => status("POST", {}, url);
  expect(to(`/unsubscribe/${token}/one-click`)).toBe("in");
  for (const url of [
    `/unsubscribe/${token}`,
    `/unsubscribe/${token}/one-click/x`,
    `/unsubscribe/${token.slice(1)}/one-click`,
    `/my/unsubscribe/${token}/one-click`,
    `/unsubscribe/${token}/one-click.data`,
  ])
    expect([url, to(url)]).toEqual([url, 403]);
});

test("an address with the character NUL, which no text of the database can hold, is malformed", () => {
  expect(status("GET", {}, "/calls/DH%00")).toBe(400);
  expect(status("GET", {}, "/calls?group=%00")).toBe(400);
});

test("an address that names another server, or none, is malformed", () => {
  expect(status("GET", {}, "http://evil.example/calls")).toBe(400);
  expect(status("GET", {}, "*")).toBe(400);
});

test("on this machine every name of it is ours, and no other", () => {
  const local = { origin: "http://localhost:3000", loopback: true };
  const from = (headers: Record<string, string>) =>
    refusalOf(local, { method: "POST", url: "/", headers: { ...usual, ...headers } })?.status ??
    "in";
  expect(from({ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" })).toBe("in");
  expect(from({ host: "127.0.0.1:3000", origin: "http://evil.example" })).toBe(403);
  expect(from({ host: "evil.example", origin: "http://evil.example" })).toBe(421);
});
