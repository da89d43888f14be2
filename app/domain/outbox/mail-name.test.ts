import { expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { lt } from "#app/i18n/lt.ts";
import { mailName, mailNames } from "./mail-name.ts";
import { task } from "./task.ts";

const kinds = task.options.map(({ shape }) => shape.kind.value);

test("every kind of mail has a name in both languages, and nothing else has one", () => {
  const mails = kinds.filter((kind) => kind.startsWith("mail."));
  expect(Object.keys(mailNames).toSorted()).toEqual(mails.toSorted());
  for (const kind of mails)
    for (const texts of [lt, en])
      expect(texts).toHaveProperty([`undelivered.kind.${mailName(kind)}`], expect.any(String));
  expect(mailName("letter.draw")).toBeNull();
});
