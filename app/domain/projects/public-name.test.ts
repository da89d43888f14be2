import { expect, test } from "vitest";
import { publicName } from "./public-name.ts";

const published = new Date("2024-02-29T10:00:00Z");
const person = {
  promoter: "Jonas Jonaitis",
  isPerson: true,
  publishedAt: published,
  firstPublicAt: null,
};

test("an organisation is named for good", () => {
  const one = { ...person, isPerson: false, publishedAt: null };
  expect(publicName(one, new Date("2090-01-01T00:00:00Z"))).toBe("Jonas Jonaitis");
});

test("a natural person is named for two years from the publication, and before it nowhere", () => {
  expect(publicName(person, new Date("2026-03-01T09:59:59Z"))).toBe("Jonas Jonaitis");
  expect(publicName(person, new Date("2026-03-01T10:00:00Z"))).toBeNull();
  expect(publicName({ ...person, publishedAt: null }, published)).toBeNull();
});

test("what was hidden and is shown again counts from its first publication", () => {
  const again = {
    ...person,
    publishedAt: new Date("2025-06-01T00:00:00Z"),
    firstPublicAt: published,
  };
  expect(publicName(again, new Date("2026-02-01T00:00:00Z"))).toBe("Jonas Jonaitis");
  expect(publicName(again, new Date("2026-03-01T10:00:00Z"))).toBeNull();
});
