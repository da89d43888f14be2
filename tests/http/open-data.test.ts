import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("CommonGrants 0.3", () => {
  const schemas = JSON.parse(
    readFileSync(new URL("../open-data/schemas/common-grants-0.3.json", import.meta.url), "utf8"),
  ) as { $id: string }[];

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

test("what has not changed is not sent again", async () => {
  const { response } = await read("/open-data/v1/calls.json");
  const etag = response.headers.get("etag") ?? "";
  const again = await fetch(new URL("/open-data/v1/calls.json", server.origin), {
    headers: { "if-none-match": etag },
  });
  expect([etag.length > 10, again.status]).toEqual([true, 304]);
});

test.each(["/open-data/v1/users.json", "/open-data/v1/calls.xlsx", "/open-data/v1/calls/X.json"])(
  "%s is nothing",
  async (path) => {
    expect((await fetch(new URL(path, server.origin))).status).toBe(404);
  },
);
