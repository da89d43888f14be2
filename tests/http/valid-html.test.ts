import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { visitor } from "#tests/support/visitor.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});
afterAll(() => server?.stop());

// How React writes attributes, tags and ids is right in HTML, but not to the preset's taste.
const judge = new HtmlValidate({
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    {
      // A header cell may hold details: they are no sectioning content since HTML 5.2.
      th: {
        permittedDescendants: [
          { exclude: ["header", "footer", "@heading", "article", "aside", "nav", "section"] },
        ],
      },
    },
  ],
  rules: {
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "no-implicit-button-type": "off",
    "no-implicit-input-type": "off",
    "long-title": "off",
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "form-dup-name": "off",
    "valid-id": ["error", { relaxed: true }],
  },
});

async function faults(html: string) {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

test.for(Object.entries(pages))("the pages of %s are valid HTML", async ([, { who, paths }]) => {
  const person = visitor(server.origin);
  if (who) {
    const signIn = await person.get("/sign-in");
    await person.submit(signIn, {}, who);
  }
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    const list = await faults((await person.get(path)).body);
    if (list.length > 0) found[path] = list;
  }
  expect(found).toEqual({});
});
