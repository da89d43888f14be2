import { z } from "zod";
import { opportunityAnswer, opportunityList } from "./common-grants.ts";
import { callRecord, type Dataset, datasets, LICENCE, pageOf, strategyRecord } from "./records.ts";
import { grantPackage } from "./three-sixty.ts";

const about: Record<Dataset, string> = {
  calls: "Calls for proposals",
  awards: "Operations that were granted support (Reg. (EU) 2021/1060 art. 49(3))",
  strategies: "Strategies with what became of the money of each action",
  indicators: "Indicators of strategies",
  timetable: "Timetable of planned calls (Reg. (EU) 2021/1060 art. 49(2))",
};

const text = { type: "string" } as const;
const inQuery = (name: string, description: string) => ({
  name,
  in: "query",
  description,
  schema: text,
});
const inPath = (name: string, description: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: text,
});

/** A zod schema as OpenAPI 3.1 writes it. */
function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest;
}

const json = (schema: z.ZodType) => ({
  "200": {
    description: "As published",
    content: { "application/json": { schema: jsonSchema(schema) } },
  },
});
const missing = { "404": { description: "Nothing of that name is published" } };

const get = (operationId: string, summary: string, rest: object) => ({
  get: { operationId, summary, ...rest },
});

function listPaths([name, record]: [string, z.ZodType]) {
  const list = name as Dataset;
  const group = inQuery("group", "Slug of a group, as druskininkai");
  return [
    [
      `/open-data/v1/${list}.json`,
      get(`list_${list}`, about[list], {
        parameters: [group, inQuery("after", "As in `next` of the page before")],
        responses: json(pageOf(record)),
      }),
    ],
    [
      `/open-data/v1/${list}.csv`,
      get(`${list}_csv`, `${about[list]}, whole, as CSV`, {
        parameters: [group],
        responses: {
          "200": { description: "As published", content: { "text/csv": { schema: text } } },
        },
      }),
    ],
  ] as const;
}

/** What the service gives to programs, as OpenAPI 3.1, from the schemas that its answers pass through. */
export const openApi = (origin: string) => ({
  openapi: "3.1.1",
  info: {
    title: "Kvieslys: open data",
    version: "1.0.0",
    description: "Calls, awards and strategies of local action groups. Read-only, without a key.",
    license: { name: "CC BY 4.0", url: LICENCE },
  },
  servers: [{ url: origin }],
  paths: {
    ...Object.fromEntries(Object.entries(datasets).flatMap(listPaths)),
    "/open-data/v1/calls/{number}": get("call", "One call", {
      parameters: [inPath("number", "Number of the call and .json")],
      responses: { ...json(callRecord), ...missing },
    }),
    "/open-data/v1/strategies/{group}/{slug}": get("strategy", "One strategy", {
      parameters: [inPath("group", "Slug of the group"), inPath("slug", "Period and .json")],
      responses: { ...json(strategyRecord), ...missing },
    }),
    "/open-data/360giving.json": get("grants", "Awards as a package of 360Giving 1.4", {
      responses: { ...json(grantPackage), ...missing },
    }),
    "/common-grants/opportunities": get("opportunities", "Calls by the CommonGrants protocol", {
      parameters: [inQuery("page", "From 1"), inQuery("pageSize", "At most 100")],
      responses: json(opportunityList),
    }),
    "/common-grants/opportunities/{id}": get("opportunity", "One call by CommonGrants", {
      parameters: [inPath("id", "Id of the opportunity")],
      responses: { ...json(opportunityAnswer), ...missing },
    }),
  },
});
