import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { visitor } from "#tests/support/visitor.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "info" });
});

afterAll(() => server?.stop());

const lines = (message: string) =>
  server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{") && line.includes(`"${message}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("who tries what is not theirs stands in the log, and what it was does not", async () => {
  const id = "01900000-0000-7000-8000-000000000000";
  const stranger = visitor(server.origin);
  expect((await stranger.get("/no-such-page")).status).toBe(404);
  expect(lines("refused")).toEqual([]);

  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: "ona@gluosniai.example" });
  expect((await person.get(`/staff/proposals/${id}`)).status).toBe(404);
  await expect.poll(() => lines("refused")).toHaveLength(1);
  const [line] = lines("refused");
  expect(line).toMatchObject({ status: 404, method: "GET", area: "/staff" });
  expect(line?.["userId"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(server.output()).not.toContain(id);
});

test("what the gate turns away stands in the log", async () => {
  const answer = await fetch(`${server.origin}/sign-in`, {
    method: "POST",
    headers: { "sec-fetch-site": "cross-site" },
    body: new URLSearchParams({ email: "tyras@pavyzdys.example" }),
  });
  expect(answer.status).toBe(403);
  await expect.poll(() => lines("turned away")).toHaveLength(1);
  expect(lines("turned away")).toMatchObject([{ status: 403, method: "POST", area: "/sign-in" }]);
  expect(server.output()).not.toContain("tyras@");
});
