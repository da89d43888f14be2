import { describe, expect, test } from "vitest";
import { anonymous } from "#app/domain/policy.ts";
import { StrategyState } from "#app/platform/generated/prisma/enums.ts";
import { mayDownloadOfStrategy } from "./strategy-files.ts";

const of = (groupId: string) => ({
  ...anonymous,
  userId: "u",
  groups: [{ groupId, role: "STAFF" as const, sector: null }],
});
const strategy = (state: StrategyState) => ({ groupId: "own", state });

describe("a document of a strategy", () => {
  test("is for staff of its group alone while the strategy is drafted", () => {
    const drafted = strategy("DRAFTED");
    expect(mayDownloadOfStrategy(of("own"), drafted, { scan: "CLEAN" })).toBe(true);
    for (const actor of [anonymous, of("other")])
      expect(mayDownloadOfStrategy(actor, drafted, { scan: "CLEAN" })).toBe(false);
  });

  test("is for everybody in every other state", () => {
    for (const state of Object.values(StrategyState).filter((one) => one !== "DRAFTED"))
      expect(mayDownloadOfStrategy(anonymous, strategy(state), { scan: "CLEAN" })).toBe(true);
  });

  test("is for nobody where the file is withheld", () => {
    for (const scan of ["INFECTED", "DAMAGED"] as const)
      expect(mayDownloadOfStrategy(of("own"), strategy("APPROVED"), { scan })).toBe(false);
  });
});
