import { describe, expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { lt } from "#app/i18n/lt.ts";
import type { Message } from "#app/i18n/message.ts";

/** The catalogue of each area: the one object that its file exports. */
const areas = Object.values(
  import.meta.glob<Record<string, Record<string, Message>>>("../../app/i18n/lt/*.ts", {
    eager: true,
  }),
).flatMap((file) => Object.values(file));

const formsOf = (message: Message): string[] =>
  typeof message === "string" ? [message] : Object.values(message);

/** Every text with its key, so that a failure names the place. */
const linesOf = (catalogue: Record<string, Message>) =>
  Object.entries(catalogue).flatMap(([key, message]) =>
    formsOf(message).map((text) => ({ key, text })),
  );

const lithuanian = linesOf(lt);
const english = linesOf(en);
const breaking = (lines: typeof lithuanian, rule: RegExp) =>
  lines.filter(({ text }) => rule.test(text));

const namesIn = (message: Message) => [
  ...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? [])),
];

describe("Lithuanian texts", () => {
  test.each([
    { rule: "no straight or English quotes", pattern: /["”‟']/ },
    { rule: "a no-break space before € and Eur", pattern: /[\d} ](?:€|Eur(?!\p{L}))/u },
    { rule: "a no-break space inside numbers", pattern: /(?<!\+\d*)(?<!\+\d+ \d*)\d \d{3}(?!\d)/ },
    { rule: "a no-break space before proc. after a figure", pattern: /\d proc\./ },
    { rule: "Jūs with a capital", pattern: /(?<!\p{L})j(?:ūs|ūsų|ums|us|umis)(?!\p{L})/u },
    { rule: "a dash, not a hyphen, between words and in ranges", pattern: / - |\d{4}-\d{4}/ },
    { rule: "no double spaces and none at the ends", pattern: / {2}|^\s|\s$/ },
    { rule: "no doubled full stop", pattern: /(?<!\.)\.\.(?!\.)/ },
  ])("keep the rule: $rule", ({ pattern }) => {
    expect(breaking(lithuanian, pattern)).toEqual([]);
  });

  test("close every quotation that they open", () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    expect(lithuanian.filter(({ text }) => count(text, "„") !== count(text, "“"))).toEqual([]);
  });

  test("that count have all four plural forms", () => {
    const plurals = Object.entries<Message>(lt).filter(
      ([, message]) => typeof message !== "string",
    );
    const incomplete = plurals.filter(
      ([, message]) =>
        Object.keys(message).toSorted().join() !== "few,many,one,other" ||
        formsOf(message).some((text) => text === ""),
    );
    expect(incomplete).toEqual([]);
  });

  test("have one key each, so that no area hides another's text", () => {
    const keys = areas.flatMap((area) => Object.keys(area));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.toSorted()).toEqual(Object.keys(lt).toSorted());
  });
});

describe("English texts", () => {
  test("are there for every key, none empty", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(lt).toSorted());
    expect(breaking(english, /^\s*$/)).toEqual([]);
  });

  test("fill in the same names as the Lithuanian ones", () => {
    const different = Object.entries<Message>(lt).filter(([key, message]) => {
      const other = en[key as keyof typeof en];
      return namesIn(message).toSorted().join() !== namesIn(other).toSorted().join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("that count have the forms of English", () => {
    const wrong = Object.entries<Message>(en).filter(
      ([, message]) =>
        typeof message !== "string" && Object.keys(message).toSorted().join() !== "one,other",
    );
    expect(wrong).toEqual([]);
  });

  test("are translated: none is a copy with Lithuanian letters, but the language's own name", () => {
    const copies = english.filter(
      ({ key, text }) =>
        /[ąčęėįšųūž„]/iu.test(text) && formsOf(lt[key as keyof typeof lt]).includes(text),
    );
    expect(copies.map(({ key }) => key)).toEqual(["language.lt"]);
  });

  test("use English quotation marks", () => {
    expect(breaking(english, /["„]/)).toEqual([]);
  });
});
