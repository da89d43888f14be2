import { expect, test } from "vitest";
import { mayBeNamed } from "./natural-person.ts";

const publishedAt = new Date("2024-03-01T09:00:00Z");

test("a natural person is named for two years after publication, and not a moment longer", () => {
  const person = { isPerson: true, publishedAt };
  expect(mayBeNamed(person, new Date("2026-03-01T08:59:59Z"))).toBe(true);
  expect(mayBeNamed(person, new Date("2026-03-01T09:00:00Z"))).toBe(false);
});

test("an organisation is named for good", () => {
  const asked = { isPerson: false, publishedAt };
  expect(mayBeNamed(asked, new Date("2050-01-01T00:00:00Z"))).toBe(true);
});
