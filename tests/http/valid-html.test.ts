import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { linkedPaths, pages } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { visitor } from "#tests/support/visitor.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});
afterAll(() => server?.stop());

test.for(Object.entries(pages))(
  "the pages of %s are valid HTML",
  async ([, { who, paths, linked = [] }]) => {
    const person = visitor(server.origin);
    if (who) {
      const signIn = await person.get("/sign-in");
      await person.submit(signIn, {}, who);
    }
    const found: Record<string, string[]> = {};
    const led = linked.map(async (one) => linkedPaths((await person.get(one.on)).body, one));
    for (const path of [...paths, ...(await Promise.all(led)).flat()]) {
      const list = await htmlFaults((await person.get(path)).body);
      if (list.length > 0) found[path] = list;
    }
    expect(found).toEqual({});
  },
);
