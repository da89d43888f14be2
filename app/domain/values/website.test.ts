import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWebsite } from "./website.ts";

test.each([
  ["www.pavyzdys.lt", "https://www.pavyzdys.lt"],
  [" Pavyzdys.LT/ ", "https://pavyzdys.lt"],
  ["http://pavyzdys.lt/apie?a=1", "http://pavyzdys.lt/apie?a=1"],
  ["facebook.com/ziburiai", "https://facebook.com/ziburiai"],
  ["Žiburiai.lt/", "https://žiburiai.lt"],
])("„%s“ is the website %s", (typed, stored) => {
  expect(parseWebsite(typed)).toBe(stored);
});

test.each([
  "",
  "nėra",
  "neturime svetainės",
  "javascript:alert(1)",
  "ftp://pavyzdys.lt",
  "http://localhost",
  "http://127.0.0.1/a",
  "https://ona@pavyzdys.lt",
])("„%s“ is no website", (typed) => {
  expect(parseWebsite(typed)).toBeNull();
});

test("what is read once is read again as the same", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), (text) => {
      const site = parseWebsite(text);
      expect(parseWebsite(site ?? "")).toBe(site);
    }),
  );
});
