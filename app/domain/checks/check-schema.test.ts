import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSchema, rejectsAtOnce } from "./check-schema.ts";
import { defaultChecklist } from "./checklist.ts";
import { contradicts, type Finding } from "./findings.ts";
import { secondSchema } from "./second-schema.ts";

const list = defaultChecklist(["NGO", "BUSINESS"]);

const item = fc.record({
  answer: fc.option(fc.constantFrom("YES" as const, "NO" as const, "NA" as const), {
    nil: undefined,
  }),
  note: fc.constantFrom("", "abc", "Trūksta parašo."),
});
const findingOf = (verdict: Finding["verdict"]): Finding => ({
  verdict,
  code: "declared",
  params: {},
  names: [],
});
const verdict = fc.constantFrom<Finding["verdict"]>("met", "unmet", "look", "notAsked");
const each = <T>(value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(list.map(({ id }) => [id, value])));
const typed = fc.record({
  items: each(item),
  point: fc.constantFrom("", "12", "12.3", "dvylika"),
  text: fc.constantFrom("", "Pareiškėjas turi būti NVO."),
  waiver: fc.constantFrom("", "Trumpai", "Patikslinimu to pakeisti negalima."),
});

test("a check is handed in only whole: notes at every no and contradiction, one way or the other", () => {
  fc.assert(
    fc.property(
      typed,
      each(verdict),
      fc.boolean(),
      fc.constantFrom("pass" as const, "fail" as const),
      (input, verdicts, wasAsked, intent) => {
        const findings = Object.fromEntries(
          Object.entries(verdicts).map(([id, one]) => [id, findingOf(one)]),
        );
        const schema = checkSchema({ list, findings, wasAsked });
        expect(schema.safeParse({ ...input, intent: "save" }).success).toBe(true);
        if (!schema.safeParse({ ...input, intent }).success) return;

        for (const { id } of list) {
          const { answer, note } = input.items[id] ?? { answer: undefined, note: "" };
          expect(answer).toBeDefined();
          const needsNote = answer === "NO" || contradicts(findings[id], answer);
          if (needsNote) expect(note.length).toBeGreaterThanOrEqual(5);
        }
        const isMet = Object.values(input.items).every(({ answer }) => answer !== "NO");
        expect(isMet).toBe(intent === "pass");
        if (intent === "fail") {
          expect(input.point).toMatch(/^\d/);
          expect(wasAsked || rejectsAtOnce(list, input.items) || input.waiver.length >= 20).toBe(
            true,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("of complete checks each is handed in exactly one way", () => {
  const whole = each(
    fc.record({
      answer: fc.constantFrom("YES" as const, "YES" as const, "NA" as const, "NO" as const),
      note: fc.constant("Patikrinta."),
    }),
  );
  fc.assert(
    fc.property(whole, (items) => {
      const reason = { point: "12", text: "Pareiškėjas turi būti NVO." };
      const schema = checkSchema({ list, findings: {}, wasAsked: true });
      const ways = (["pass", "fail"] as const).filter(
        (intent) => schema.safeParse({ intent, items, ...reason }).success,
      );
      expect(ways).toHaveLength(1);
    }),
  );
});

test("a second person's word either confirms everything or returns something, never both", () => {
  const word = each(
    fc.record({
      verdict: fc.option(fc.constantFrom("AGREE" as const, "AGREE" as const, "DISAGREE" as const), {
        nil: undefined,
      }),
      note: fc.constantFrom("", "Buveinė kitame mieste."),
    }),
  );
  const schema = secondSchema(list);
  fc.assert(
    fc.property(word, (items) => {
      const may = (intent: "confirm" | "return") => schema.safeParse({ intent, items }).success;
      expect(may("confirm") && may("return")).toBe(false);
      const words = Object.values(items);
      if (may("confirm")) expect(words.every((one) => one.verdict === "AGREE")).toBe(true);
      if (may("return")) expect(words.some((one) => one.verdict === "DISAGREE")).toBe(true);
    }),
  );
});
