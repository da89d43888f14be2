import type { RouteConfigEntry } from "@react-router/dev/routes";
import { afterAll, beforeAll, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, visitor } from "#tests/support/visitor.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});

afterAll(() => server?.stop());

const absent = "01900000-0000-7000-8000-000000000000";

/** Every address of the table, its parameters filled in with ids that nothing has. */
function paths(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join("/");
    if (entry.children) return paths(entry.children, path);
    return `/${path}`.replaceAll(/:\w+\??/g, absent).replace("*", "no-such-page");
  });
}

const all = [...new Set(paths(routes))];
const guarded = all.filter((path) =>
  /^\/(my|account|staff|evaluation|board|admin|roles|audit|undelivered|owners)(\/|$)/.test(path),
);
const open = all.filter((path) => !guarded.includes(path));

test.for(guarded)("%s leads whoever is not signed in to the sign-in page", async (path) => {
  const person = visitor(server.origin);
  for (const answer of [await person.get(path), await person.post(path)]) {
    expect(answer.status).toBe(302);
    expect(answer.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
});

const headers = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

test.for([...open, ...guarded, "/healthz", "/favicon.svg"])(
  "%s is sent with every shield",
  async (path) => {
    const answer = await visitor(server.origin).get(path);
    expect(answer.status).toBeLessThan(500);
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    expect(answer.headers.get("x-powered-by")).toBeNull();
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  },
);

test.for(guarded)("%s is kept by nobody on the way, whatever it answers", async (path) => {
  const person = visitor(server.origin);
  await person.post("/sign-in", { demo: "ona@gluosniai.example" });
  const answer = await person.get(path);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

test("an unknown page is not found, in both languages", async () => {
  const person = visitor(server.origin);
  const [lithuanian, english] = [await person.get("/nera"), await person.get("/nera?lang=en")];
  expect([lithuanian.status, heading(lithuanian)]).toEqual([404, "Puslapis nerastas"]);
  expect([english.status, heading(english)]).toEqual([404, "Page not found"]);
  expect(english.page.documentElement.getAttribute("lang")).toBe("en");
});
