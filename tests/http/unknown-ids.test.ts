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

function withParameters(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join("/");
    if (entry.children) return withParameters(entry.children, path);
    return path.includes(":") ? [`/${path}`] : [];
  });
}

/** Links of mails say what is wrong with them instead, always in the same words. */
const isLinkOfMail = (path: string) => /\/:token(\/quiet)?(\/one-click)?$/.test(path);

const paths = withParameters(routes).filter((path) => !isLinkOfMail(path));
const absent = "01900000-0000-7000-8000-000000000000";
const ids = [absent, "1", "not-an-id", "%F0%9F%92%A9", `${absent}%27--`, "x".repeat(3000)];

const people = [
  "ona@gluosniai.example",
  "rasa@harmonija.example",
  "lina@vertintojai.example",
  "egle@valdyba.example",
  "nijole@stebetojai.example",
];

test.for(paths)("%s with an id that names nothing is not found, whatever it is", async (path) => {
  for (const email of people) {
    const person = visitor(server.origin);
    await person.post("/sign-in", { demo: email });
    for (const id of ids) {
      const url = path.replaceAll(/:\w+/g, id);
      const got = await person.get(url);
      const sent = await person.post(url, { intent: "save" });
      const what = `${email} ${url.slice(0, 120)}`;
      expect([what, [404, 405].includes(got.status), got.status]).toEqual([what, true, got.status]);
      // A form that says nothing may be refused as such before anything is looked up.
      expect([what, [400, 404, 405].includes(sent.status), sent.status]).toEqual([
        what,
        true,
        sent.status,
      ]);
    }
  }
});

test("an unknown number, name or id shows the page of what is not there", async () => {
  const person = visitor(server.origin);
  const missing = await person.get("/no-such-page");
  for (const url of [
    "/calls/XX-1",
    "/groups/nera",
    "/strategies/nera/nera",
    "/calls/XX-1/results",
    "/calls/XX-1/resolution",
  ]) {
    const answer = await person.get(url);
    expect(heading(answer)).toBe(heading(missing));
    expect(answer.status).toBe(404);
  }
});

test.for(["/confirm-email/", "/reset-password/", "/invitations/", "/unsubscribe/"])(
  "a link %s… that nobody was sent is dead, in the same words whatever it is",
  async (path) => {
    const person = visitor(server.origin);
    const answers = [];
    for (const token of [absent, "x", "x".repeat(3000)])
      answers.push(await person.get(path + token));
    expect(new Set(answers.map(heading)).size).toBe(1);
    for (const { status } of answers) expect([404, 410]).toContain(status);
  },
);
