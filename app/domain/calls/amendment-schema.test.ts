import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { amendSchema } from "./amendment-schema.ts";

const text = "Suma neviršija 300\u00a0000\u00a0Eur";

test("a text that nobody touched comes back as it was, its no-break spaces too", () => {
  const form = new FormData();
  const typed = {
    reason: "Patikslinta santrauka.",
    minutesNo: "1",
    seen: "1",
    summaryLt: text,
    summaryEn: text,
    ifSystemFailsLt: text,
    ifSystemFailsEn: text,
    requirementsLt: `${text}\r\n${text}`,
    budget: "1",
    minGrant: "1",
    maxGrant: "1",
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  expect(parseWithZod(form, { schema: amendSchema })).toMatchObject({
    status: "success",
    value: { summaryLt: text, requirementsLt: [text, text], requirementsEn: [], reasonEn: "" },
  });
});
