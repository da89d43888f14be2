import { afterEach, expect, test } from "vitest";
import { decisionLetter } from "#app/domain/letters/decision-letter.ts";
import { drawLetter } from "#app/platform/pdf/draw-letter.server.ts";
import { canary, forgetCanaries, leaksTo } from "#tests/support/canaries.ts";
import { decisionSample } from "#tests/support/letter-samples.ts";

afterEach(forgetCanaries);

test("a secret in a letter is found in its PDF, in the text and in the title", async () => {
  const secret = canary("a reason", () => false);
  const model = decisionLetter(decisionSample("SELECTED"));
  const text = `Priežastis ${"ilga ".repeat(30)}${secret}`;
  const inText = await drawLetter({ ...model, blocks: [{ type: "paragraph", text }] });
  expect(await leaksTo("A9", Buffer.from(inText))).toEqual(["a reason"]);
  const inTitle = await drawLetter({ ...model, heading: secret });
  expect(await leaksTo("A9", Buffer.from(inTitle))).toEqual(["a reason"]);
  expect(await leaksTo("A9", Buffer.from(await drawLetter(model)))).toEqual([]);
});
