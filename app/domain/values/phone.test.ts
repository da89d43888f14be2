import { expect, test } from "vitest";
import { formatPhone, parsePhone } from "./phone.ts";

test.for([
  "+370 612 34567",
  "8 612 34567",
  "861234567",
  "0 612 34567",
  "(0-612) 34567",
  "612 34567",
])("«%s» is a mobile number of Lithuania", (typed) => {
  expect(parsePhone(typed)).toBe("+37061234567");
});

test("a fixed line and a foreign number are accepted", () => {
  expect(parsePhone("8 46 123456")).toBe("+37046123456");
  expect(parsePhone("+371 2612 3456")).toBe("+37126123456");
});

test.for(["", "112", "tel. 861234567", "8612345", "861234567 vidinis 5", "861234567 ext. 5"])(
  "«%s» is refused",
  (typed) => {
    expect(parsePhone(typed)).toBeNull();
  },
);

test("a number is shown with its country and in groups", () => {
  expect(formatPhone("+37061234567")).toBe("+370\u00a0612\u00a034567");
  expect(formatPhone("nežinomas")).toBe("nežinomas");
});
