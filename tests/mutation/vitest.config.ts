import { defineConfig } from "vitest/config";

/** The pure tests that stand beside the mutated modules. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      "app/domain/access/**/*.test.ts",
      "app/domain/decisions/{ranking,budget-line,tie-break}.test.ts",
      "app/domain/evaluation/{aggregate,sheet-total}.test.ts",
      "app/domain/proposals/deadline.test.ts",
      "app/domain/policy.test.ts",
    ],
  },
});
