import { expect, test } from "vitest";
import { countsOf, type ResultMail, resultState, troubledFirst } from "./letter-result.ts";

const mail = (to: string, state: ResultMail["state"]): ResultMail => ({ to, state, reason: "" });
const row = {
  letter: { isDrawn: true },
  isWithdrawn: false,
  isHeld: false,
  isHanded: false,
  mails: [] as ResultMail[],
};

test.for([
  ["withdrawn", { ...row, letter: null, isWithdrawn: true }],
  ["none", { ...row, letter: null }],
  ["drawing", { ...row, letter: { isDrawn: false } }],
  ["held", { ...row, isHeld: true }],
  ["nobody", row],
  ["waiting", { ...row, mails: [mail("a", "sent"), mail("b", "tried")] }],
  ["failed", { ...row, mails: [mail("a", "sent"), mail("b", "failed")] }],
  ["unclear", { ...row, mails: [mail("a", "unclear"), mail("b", "queued")] }],
  ["sent", { ...row, mails: [mail("a", "failed"), mail("a", "sent")] }],
  ["sent", { ...row, isHeld: true, mails: [mail("a", "sent")] }],
  ["handed", { ...row, isHeld: true, isHanded: true }],
] as const)(
  "a row is %s by the newest mail to each address, and the worst of them",
  ([is, one]) => {
    expect(resultState(one)).toBe(is);
  },
);

test("the rows that somebody has to look at stand first, and each state is counted", () => {
  const rows = (["sent", "failed", "sent", "held"] as const).map((state, n) => ({ state, n }));
  expect(troubledFirst(rows).map(({ n }) => n)).toEqual([1, 3, 0, 2]);
  expect(countsOf(rows)).toEqual([
    { state: "failed", n: 1 },
    { state: "held", n: 1 },
    { state: "sent", n: 2 },
  ]);
});
