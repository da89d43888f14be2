import { defineConfig } from "vitest/config";

/** The pure tests that stand beside the mutated modules. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      "app/domain/access/**/*.test.ts",
      "app/domain/decisions/**/*.test.ts",
      "app/domain/evaluation/**/*.test.ts",
      "app/domain/proposals/deadline.test.ts",
      "app/domain/policy.test.ts",
    ],
  },
});
