import { expect, test } from "vitest";
import { contractedAt } from "./contracted-at.ts";

const changed = (at: string, before: object, after: object = {}, actOn?: string) => ({
  at: new Date(at),
  actOn: actOn ? new Date(actOn) : null,
  before,
  after,
});
const endOf = (year: number) => new Date(`${year}-12-31T21:59:59Z`);

test("the sum of a contract at the end of a year takes back what was agreed on later, and nothing else", () => {
  const changes = [
    changed("2024-03-01", {}, { contractedCents: 900, step: "contract" }),
    changed("2025-05-01", { contractedCents: 900 }, { contractedCents: 800 }),
    changed("2026-02-01", { title: "Sodas" }, { title: "Didelis sodas" }),
    changed("2026-03-01", { contractedCents: 800 }, { contractedCents: 700 }),
  ];
  const sums = [2024, 2025, 2026].map((year) => contractedAt(700, changes, endOf(year)));
  expect(sums).toEqual([900, 800, 700]);
});

test("an agreement written down after the end of its year counts for its own day", () => {
  const late = changed(
    "2026-01-20",
    { contractedCents: 900 },
    { contractedCents: 800 },
    "2025-12-20",
  );
  expect(contractedAt(800, [late], endOf(2025))).toBe(800);
  expect(contractedAt(800, [late], endOf(2024))).toBe(900);
});
