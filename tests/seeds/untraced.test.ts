import { expect, test } from "vitest";
import { says, untraced } from "./trace.ts";

test("a figure or a name outside the rows is untraced, also where its like has a row", () => {
  const text = "pradėti 3 verslo projektai ir 3 socialiniai, vienas jų „Verslo švyturys“";
  expect(untraced(text, [["3 verslo projektai", "strategy"]]).map((one) => one.text)).toEqual([
    "3",
    "Verslo švyturys",
  ]);
});

test("a figure is not found in a longer figure", () => {
  expect(says("savanoriai , 2019: 16", "savanoriai , 2019: 16")).toBe(true);
  expect(says("savanoriai , 2019: 160", "savanoriai , 2019: 16")).toBe(false);
  expect(says("savanoriai , 2019: 16,5", "savanoriai , 2019: 16")).toBe(false);
  expect(says("iš viso 117", "17")).toBe(false);
});
