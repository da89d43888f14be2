import { beforeEach, expect } from "vitest";
import { countCalls, listCalls } from "#app/domain/calls/queries.server.ts";
import { searchCalls } from "#app/domain/calls/search-calls.server.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { Services } from "#app/http/services.server.ts";
import { aGroup, anOpenCall } from "#tests/support/calls.ts";
import { test } from "#tests/support/test.ts";

beforeEach<{ services: Services }>(async ({ services: { db } }) => {
  const { id: groupId, actionId } = await aGroup(db);
  const call = (number: string, title: string, titleEn: string, activity: string) =>
    anOpenCall(db, {
      groupId,
      actionId,
      number,
      title,
      titleEn,
      definition: socialCall({
        content: {
          activities: [{ lt: activity, en: "Something else" }],
          targetGroups: [],
          summary: { lt: "Apie ką", en: "About" },
          applicantKinds: number === "KV-1" ? ["BUSINESS"] : ["NGO", "PUBLIC"],
        },
      }),
    });
  await call("KV-1", "Parama Šiaulių verslui", "Support for business", "Vaikų darželis įmonėje");
  await call("KV-2", "Dienos centrai", "Day centres", "Užimtumas ąžuolyne");
});

async function found(services: Services, typed: string) {
  const result = await searchCalls(services, typed);
  if (!result) return null;
  const { calls } = await listCalls(services, { phase: "open", ids: result.ids });
  return calls.map(({ number }) => number).toSorted();
}

test.for<[typed: string, numbers: string[]]>([
  ["siauliai", ["KV-1"]],
  ["ŠIAULIŲ", ["KV-1"]],
  ["darzeliai", ["KV-1"]],
  ["darželiams", ["KV-1"]],
  ["vaikai", ["KV-1"]],
  ["imones", ["KV-1"]],
  ["verslas darželis", ["KV-1"]],
  ["dienos centras", ["KV-2"]],
  ["azuolyn", ["KV-2"]],
  ["užim", ["KV-2"]],
  ["day centre", ["KV-2"]],
  ["kv-2", ["KV-2"]],
  ["KV-", ["KV-1", "KV-2"]],
  ["verslas centras", []],
  ["100%", []],
])("„%s“ finds %s", async ([typed, numbers], { services }) => {
  expect(await found(services, typed)).toEqual(numbers);
});

test("a word written wrongly finds what is written much alike, and that is told", async ({
  services,
}) => {
  expect(await searchCalls(services, "darzellis")).toMatchObject({ isGuess: true });
  expect(await found(services, "darzellis")).toEqual(["KV-1"]);
  expect(await searchCalls(services, "darželis")).toMatchObject({ isGuess: false });
});

test("nothing typed is no search; a sign without a letter finds nothing and breaks nothing", async ({
  services,
}) => {
  expect(await searchCalls(services, " \u0000 ")).toBeNull();
  for (const typed of ["'", "& | !", "%", "\\", "a:*", "<->", "🙂"])
    expect(await searchCalls(services, typed)).toMatchObject({ isGuess: false });
});

test("the kind of applicant is a filter, and what is left is counted", async ({ services }) => {
  const { calls } = await listCalls(services, { phase: "open", kind: "BUSINESS" });
  expect(calls.map(({ number }) => number)).toEqual(["KV-1"]);
  expect(await countCalls(services, { phase: "open", kind: "PUBLIC" })).toBe(1);
  expect(await countCalls(services, { phase: "open" })).toBe(2);
});

test("a call is found by the words of its newest shown version only", async ({ db, services }) => {
  const call = await db.call.findUniqueOrThrow({ where: { number: "KV-2" } });
  const definition = socialCall({ content: { activities: [{ lt: "Irklavimas", en: "Rowing" }] } });
  const version = await db.callVersion.create({
    data: { callId: call.id, n: 2, definition: definition as object, sha256: "" },
  });
  expect(await found(services, "irklavimo")).toEqual([]);
  await db.call.update({ where: { id: call.id }, data: { currentVersionId: version.id } });
  expect(await found(services, "irklavimo")).toEqual(["KV-2"]);
  expect(await found(services, "ąžuolyne")).toEqual([]);
});

test("both indexes of the search can be used by its query", async ({ services }) => {
  const plan = await services.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT "callId" FROM "CallSearch"
      WHERE words @@ call_query(ARRAY['dienos']) OR plain LIKE '%dienos%'`;
  });
  const text = plan.map((line) => Object.values(line)[0]).join("\n");
  expect(text).toContain("CallSearch_words_idx");
  expect(text).toContain("CallSearch_plain_idx");
});
