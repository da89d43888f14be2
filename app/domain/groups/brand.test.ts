import { expect, test } from "vitest";
import { brandOf, statementOf } from "./brand.ts";

const head = { euStatement: "Finansuoja fondas", accent: "#0f4c75" };
const own = { euStatement: "Bendrai finansuoja Europos Sąjunga", euStatementEn: "Co-funded" };
const silent = { euStatement: "", euStatementEn: "" };

test("the statement of a strategy's period stands in place of that of the letterhead", () => {
  expect(statementOf(head, own)).toBe(own.euStatement);
  expect(statementOf(head, silent)).toBe(head.euStatement);
  expect(statementOf({ euStatement: "" }, silent)).toBe(null);
  expect(brandOf({}, own).euStatement).toEqual({ lt: own.euStatement, en: "Co-funded" });
  expect(brandOf({}, silent).euStatement).toEqual({ lt: "", en: "" });
});

test("letters of no strategy bear the statement of the letterhead", () => {
  expect(statementOf(head, null)).toBe(head.euStatement);
  expect(brandOf({}, null).euStatement).toEqual({ lt: "", en: "" });
});
