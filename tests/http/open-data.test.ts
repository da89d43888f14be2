import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readable } from "#tests/security/acts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const lists = ["calls", "awards", "strategies", "indicators", "timetable"];
const read = async (path: string) => {
  const response = await fetch(new URL(path, server.origin));
  return { response, body: await response.json() };
};

const checker = () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv;
};

/** A schema that is stored with the tests. */
const published = (name: string) =>
  JSON.parse(readFileSync(new URL(`../open-data/schemas/${name}.json`, import.meta.url), "utf8"));

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** What stands for the parts of an address that the description leaves open. */
async function filled(path: string) {
  const { body } = await read("/common-grants/opportunities");
  return path
    .replace("{number}", "DH-2.2-01.json")
    .replace("{group}/{slug}", "druskininkai/2024-2029.json")
    .replace("{id}", body.items[0].id);
}

test("every address of the OpenAPI description answers as the description says", async () => {
  const { body: api } = await read("/openapi.json");
  expect(Object.keys(api.paths).length).toBeGreaterThan(10);
  for (const [path, { get }] of Object.entries<{ get: Operation }>(api.paths)) {
    const at = await filled(path);
    const response = await fetch(new URL(at, server.origin));
    const promised = get.responses[String(response.status)];
    expect([at, response.status, promised !== undefined]).toEqual([at, response.status, true]);
    if (response.status !== 200) continue;
    const [type, { schema }] = Object.entries(promised?.content ?? {})[0] ?? ["", { schema: {} }];
    expect(response.headers.get("content-type")).toContain(type);
    if (type !== "application/json") continue;
    const check = checker().compile(schema);
    check(await response.json());
    expect([at, check.errors]).toEqual([at, null]);
  }
});

describe("OpenAPI 3.1", () => {
  const errors = (api: object) => {
    const ajv = checker();
    ajv.addFormat("media-range", /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(;.*)?$/);
    const check = ajv.compile(published("openapi-3.1"));
    void check(api);
    return check.errors;
  };

  test("the description is a document by the published schema, and its schemas are schemas", async () => {
    const { body: api } = await read("/openapi.json");
    expect(errors(api)).toBeNull();
    const operations = Object.values<{ get: Operation }>(api.paths).map(({ get }) => get);
    const schemas = operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content }) =>
        Object.values(content ?? {}).map(({ schema }) => schema),
      ),
    );
    expect(schemas.length).toBeGreaterThan(10);
    for (const schema of schemas) expect(checker().validateSchema(schema)).toBe(true);
  });

  test("the published schema tells a faulty description", async () => {
    const { body: api } = await read("/openapi.json");
    expect(errors({ ...api, info: { title: "No version" } })).not.toBeNull();
    const get = { operationId: "a", parameters: [{ name: "a", in: "path", schema: {} }] };
    expect(errors({ ...api, paths: { "/{a}": { get } } })).not.toBeNull();
  });
});

describe("CommonGrants 0.3", () => {
  const schemas: { $id: string }[] = published("common-grants-0.3");

  /** Errors of an answer by the published schema; its `statusCode` is the status of the response. */
  const errors = (id: string, status: number, body: object) => {
    const ajv = checker();
    ajv.addFormat("time", /^\d\d:\d\d:\d\d$/);
    for (const schema of schemas) ajv.addSchema(schema);
    const check = ajv.getSchema(id);
    void check?.({ ...body, statusCode: status });
    return check?.errors;
  };

  test("the list of calls is a list of opportunities by the published schema", async () => {
    const { response, body } = await read("/common-grants/opportunities?pageSize=3");
    expect(body.items).toHaveLength(3);
    expect(errors("PaginatedOpportunityBase.json", response.status, body)).toBeNull();
    const { body: second } = await read("/common-grants/opportunities?pageSize=3&page=2");
    expect(second.items[0].id).not.toBe(body.items[0].id);
  });

  test("a call is an opportunity by the published schema, and what has no id is none", async () => {
    const { body: list } = await read("/common-grants/opportunities");
    for (const { id } of list.items) {
      const { response, body } = await read(`/common-grants/opportunities/${id}`);
      expect(errors("OkOpportunityDetails.json", response.status, body)).toBeNull();
    }
    const missing = await fetch(new URL("/common-grants/opportunities/none", server.origin));
    expect(missing.status).toBe(404);
  });

  test("the schema tells a faulty opportunity", () => {
    expect(errors("OkOpportunityDetails.json", 200, { data: { id: "x" } })).not.toBeNull();
  });
});

test.each(lists)("%s are the same as JSON and as CSV, and readable from anywhere", async (list) => {
  const { response, body } = await read(`/open-data/v1/${list}.json`);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const csv = await fetch(new URL(`/open-data/v1/${list}.csv`, server.origin));
  const rows: { id: string }[] = parse(await csv.text(), { columns: true });
  const ids = body.items.map(({ id }: { id: string }) => id);
  expect([...new Set(rows.map(({ id }) => id))]).toEqual(ids);
});

describe("360Giving 1.4", () => {
  const errors = (body: object) => {
    const check = checker().compile(published("360giving-1.4-required"));
    void check(body);
    return check.errors;
  };

  test("awards are a package as the standard asks for it, each grant with an id of its own", async () => {
    const { body } = await read("/open-data/360giving.json");
    expect(errors(body)).toBeNull();
    const ids = body.grants.map(({ id }: { id: string }) => id);
    expect([ids.length > 0, new Set(ids).size]).toEqual([true, ids.length]);
  });

  test.each<[string, (grant: Record<string, unknown>) => object]>([
    ["no sum", (grant) => ({ ...grant, amountAwarded: undefined })],
    ["no recipient", (grant) => ({ ...grant, recipientOrganization: undefined })],
    ["a sum as text", (grant) => ({ ...grant, amountAwarded: "38194.45" })],
    ["a day that is none", (grant) => ({ ...grant, awardDate: "2026-02-30" })],
    ["an id without the prefix", (grant) => ({ ...grant, id: "1" })],
    ["a funder that is no list", (grant) => ({ ...grant, fundingOrganization: { id: "LT-RC-1" } })],
    [
      "a funder without a name",
      (grant) => ({ ...grant, fundingOrganization: [{ id: "LT-RC-1" }] }),
    ],
    [
      "a funder without a register",
      (grant) => ({ ...grant, fundingOrganization: [{ id: "1", name: "VVG" }] }),
    ],
    ["a field of our own", (grant) => ({ ...grant, isExample: true })],
  ])("a grant with %s is told as faulty", async (_, broken) => {
    const { body } = await read("/open-data/360giving.json");
    expect(errors({ ...body, grants: body.grants.map(broken) })).not.toBeNull();
  });

  test("a package without grants, or of another version, is told as faulty", async () => {
    const { body } = await read("/open-data/360giving.json");
    expect(errors({ ...body, grants: [] })).not.toBeNull();
    expect(errors({ ...body, version: "1.3" })).not.toBeNull();
    expect(errors({ ...body, isExample: true })).not.toBeNull();
  });
});

test.each([
  "/calls.atom",
  "/groups/druskininkai/calls.atom",
  "/events.atom",
  "/news.atom",
  "/timetable/timetable.atom",
  "/timetable/timetable.atom?group=druskininkai",
])("%s is an Atom feed to a program that reads feeds", async (path) => {
  const response = await fetch(new URL(path, server.origin));
  expect(response.headers.get("content-type")).toContain("application/atom+xml");
  const { id, title, updated, entries } = parseAtomFeed(await response.text());
  expect([id, title, updated].every(Boolean)).toBe(true);
  const ids = entries?.map((entry) => entry.id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of entries ?? [])
    expect([entry.title, Number.isNaN(Date.parse(String(entry.updated)))]).toEqual([
      expect.anything(),
      false,
    ]);
});

test.each(["/calls/DH-2.2-01/calendar.ics", "/events.ics", "/timetable/timetable.ics"])(
  "%s is a calendar to a program that reads calendars",
  async (path) => {
    const response = await fetch(new URL(path, server.origin));
    expect(response.headers.get("content-type")).toContain("text/calendar");
    const calendar = new ICAL.Component(ICAL.parse(await response.text()));
    expect(calendar.name).toBe("vcalendar");
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(0);
    for (const { uid, summary, startDate } of events)
      expect([uid.length > 0, summary.length > 0, startDate.year > 2000]).toEqual([
        true,
        true,
        true,
      ]);
  },
);

test.each(["/open-data/v1/users.json", "/open-data/v1/calls.xlsx", "/open-data/v1/calls/X.json"])(
  "%s is nothing",
  async (path) => {
    expect((await fetch(new URL(path, server.origin))).status).toBe(404);
  },
);

test("the page of open data names every address for programs that there is", async () => {
  const page = await (await fetch(new URL("/open-data?lang=en", server.origin))).text();
  const named = [...page.matchAll(/(?:href="|<code>)(\/[^"<]+)/g)].map(([, at = ""]) => at);
  const { body: api } = await read("/openapi.json");
  const forPrograms = /\.(atom|ics|json)$|\/:file$/;
  const notData = ["/accent/:file", "/pictures/:id/:file"];
  const open = readable.filter(({ path, by }) => by === null && forPrograms.test(path));
  const addresses = [...open.map(({ path }) => path), ...Object.keys(api.paths)];
  expect(addresses.length).toBeGreaterThan(25);
  for (const address of addresses.filter((path) => !notData.includes(path))) {
    const spelt = new RegExp(
      `^${address.replaceAll(".", "\\.").replaceAll(/:\w+|\{\w+\}/g, "[^/]+")}$`,
    );
    expect([address, named.some((at) => spelt.test(at))]).toEqual([address, true]);
  }
});
