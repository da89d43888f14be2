import { expect, test } from "vitest";
import { fillMinutes } from "./effort.ts";
import { businessCall } from "./templates/business.ts";
import { socialCall } from "./templates/social.ts";

const text = { lt: "a", en: "a" };

test("a form of one short field takes the least that is said", () => {
  const form = {
    sections: [
      {
        key: "one",
        part: "project" as const,
        title: text,
        question: text,
        askDone: false,
        fields: [{ key: "a", kind: "yesNo" as const, label: text, required: true }],
      },
    ],
  };
  expect(fillMinutes(form)).toBe(30);
});

test("more to write takes longer, in half hours", () => {
  const { form } = socialCall();
  const shorter = { sections: form.sections.filter(({ key }) => key !== "quality") };
  expect(fillMinutes(form)).toBeGreaterThan(fillMinutes(shorter));
  for (const minutes of [fillMinutes(form), fillMinutes(businessCall().form)]) {
    expect(minutes % 30).toBe(0);
    expect(minutes).toBeLessThanOrEqual(5 * 60);
  }
});
