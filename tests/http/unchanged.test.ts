import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "#app/platform/database.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let db: Db;
let event: string;
beforeAll(async () => {
  server = await startServer();
  db = connect(server.databaseUrl);
  const where = { state: "PUBLISHED" } as const;
  event = (await db.event.findFirstOrThrow({ where })).id;
});
afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(new URL(path.replace(":event", event), server.origin), { method, headers });

const lists = ["calls", "awards", "strategies", "indicators", "timetable"];
const data = [
  ...lists.flatMap((list) => [`/open-data/v1/${list}.json`, `/open-data/v1/${list}.csv`]),
  "/open-data/v1/calls/DH-2.2-01.json",
  "/open-data/v1/strategies/druskininkai/2024-2029.json",
  "/open-data/360giving.json",
  "/common-grants/opportunities",
  "/openapi.json",
];
const dated = ["/calls.atom", "/groups/druskininkai/calls.atom", "/news.atom"];
const undated = ["/events.atom", "/timetable/timetable.atom"];
const feeds = [...dated, ...undated];
const calendars = [
  "/calls/DH-2.2-01/calendar.ics",
  "/events.ics",
  "/events/:event/calendar.ics",
  "/timetable/timetable.ics",
];

describe.each([...data, ...feeds, ...calendars])("%s", (path) => {
  test("is not sent again while it has not changed", async () => {
    const first = await ask(path);
    const etag = first.headers.get("etag") ?? "";
    expect([first.status, etag.length > 10]).toEqual([200, true]);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`, "*"]) {
      const again = await ask(path, { "if-none-match": known });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      for (const name of ["etag", "cache-control", "last-modified", "access-control-allow-origin"])
        expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    }
    expect((await ask(path, { "if-none-match": '"another"' })).status).toBe(200);
  });

  test("answers HEAD as it answers GET, without the body", async () => {
    const [full, head] = [await ask(path), await ask(path, {}, "HEAD")];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const name of ["etag", "last-modified", "content-type", "content-disposition"])
      expect([name, head.headers.get(name)]).toEqual([name, full.headers.get(name)]);
    const known = { "if-none-match": full.headers.get("etag") ?? "" };
    expect((await ask(path, known, "HEAD")).status).toBe(304);
  });
});

describe.each(dated)("%s", (path) => {
  test("tells when it changed last, and is not sent again to whoever has read it since", async () => {
    const at = (await ask(path)).headers.get("last-modified") ?? "";
    const moment = Date.parse(at);
    expect([Number.isNaN(moment), moment > Date.now()]).toEqual([false, false]);
    const since = (from: number) => ({ "if-modified-since": new Date(from).toUTCString() });
    expect((await ask(path, since(moment))).status).toBe(304);
    expect((await ask(path, since(moment - 1000))).status).toBe(200);
    expect((await ask(path, { "if-modified-since": "yesterday" })).status).toBe(200);
    const both = { ...since(moment), "if-none-match": '"another"' };
    expect((await ask(path, both)).status).toBe(200);
  });
});

test.each([...data, ...undated, ...calendars])(
  "%s, which changes with the hour or by many tables, tells no instant and heeds none",
  async (path) => {
    const answer = await ask(path, { "if-modified-since": new Date(Date.now()).toUTCString() });
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null]);
  },
);

test("who has read a feed is told that news were withdrawn from it", async () => {
  const { id } = await db.news.findFirstOrThrow({
    where: { state: "PUBLISHED" },
    orderBy: { changedAt: "asc" },
  });
  const at = (await ask("/news.atom")).headers.get("last-modified") ?? "";
  const known = { "if-modified-since": at };
  expect((await ask("/news.atom", known)).status).toBe(304);
  const later = new Date(Date.parse(at) + 1000);
  await db.news.update({ where: { id }, data: { state: "WITHDRAWN", changedAt: later } });
  const again = await ask("/news.atom", known);
  expect([again.status, (await again.text()).includes(id)]).toEqual([200, false]);
});

test("who has read a feed is told that a call was called off", async () => {
  const { id, number } = await db.call.findFirstOrThrow({ where: { status: "PUBLISHED" } });
  const at = (await ask("/calls.atom")).headers.get("last-modified") ?? "";
  const known = { "if-modified-since": at };
  expect((await ask("/calls.atom", known)).status).toBe(304);
  await db.call.update({ where: { id }, data: { status: "CANCELLED" } });
  await db.amendment.create({
    data: {
      callId: id,
      at: new Date(Date.parse(at) + 1000),
      kind: "cancellation",
      reason: "Nėra lėšų",
      minutesNo: "1",
    },
  });
  const again = await ask("/calls.atom", known);
  expect([again.status, (await again.text()).includes(number)]).toEqual([200, false]);
});
