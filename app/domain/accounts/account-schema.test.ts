import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { registerSchema } from "./account-schema.ts";
import { isCommonPassword } from "./common-password.server.ts";

const typed = {
  name: "Ona Onaitė",
  email: "ona@pavyzdys.example",
  password: "trys žali agurkai",
  privacy: "on",
};

const problem = (changes: Record<string, string | undefined>) => {
  const result = registerSchema.safeParse({ ...typed, ...changes });
  return result.success ? null : result.error.issues[0]?.message;
};

test("an address is stored composed, in lower case, without what surrounds it", () => {
  const result = registerSchema.safeParse({ ...typed, email: "  ONA@Pavyzdys.Example\u200b " });
  expect(result.data?.email).toBe("ona@pavyzdys.example");
});

test.for<[Record<string, string | undefined>, string | null]>([
  [{}, null],
  [{ password: "ąčęėįšųūž123" }, null],
  [{ password: "ąčęėįšųūž12" }, "problem.password.short"],
  [{ password: "😀".repeat(11) }, "problem.password.short"],
  [{ password: "😀".repeat(12) }, null],
  [{ password: "ž".repeat(201) }, "problem.password.long"],
  [{ password: undefined }, "problem.password.missing"],
  [{ name: "Ona-Marija O’Neil Žukauskaitė" }, null],
  [{ name: "http://pinigai.example" }, "problem.personName"],
  [{ name: "X" }, "problem.personName"],
  [{ email: "ona" }, "problem.email"],
  [{ privacy: undefined }, "problem.privacy"],
])("%j is %s", ([changes, expected]) => {
  expect(problem(changes)).toBe(expected);
});

test.for([
  ["qwerty123456", true],
  ["Password1234!", true],
  ["abcabcabcabc", true],
  ["dragondragon", true],
  ["ona@pavyzdys.example", true],
  ["OnaOnaitė2026", true],
  ["onaite.pavyzdys1", true],
  ["Kvieslys-2026!", true],
  ["onos žali agurkai", false],
  ["trys žali agurkai", false],
  ["mėlynas stalas 47", false],
] as const)("%s is common: %s", ([password, common]) => {
  expect(isCommonPassword(password, { email: "ona@pavyzdys.example", name: "Ona Onaitė" })).toBe(
    common,
  );
});

test("none of the three thousand most common passwords is accepted", () => {
  const accepted = dictionary.passwords
    .slice(0, 3000)
    .filter((password) => problem({ password }) === null)
    .filter((password) => !isCommonPassword(password, { email: "x@y.example", name: "" }));
  expect(accepted).toEqual([]);
});
