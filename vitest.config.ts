import { defineConfig } from "vitest/config";

const common = { testTimeout: 30_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // The default leaves a core idle, and with two cores that is half of them.
    maxWorkers: "100%",
    projects: [
      { test: { ...common, name: "rules", include: ["app/**/*.test.ts", "emails/**/*.test.ts", "tests/rules/**/*.test.ts"] } },
      { test: { ...common, testTimeout: 60_000, name: "integration", include: ["tests/integration/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts"] } },
      { test: { ...common, name: "http", include: ["tests/http/**/*.test.ts", "tests/seeds/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      { test: { ...common, name: "access", testTimeout: 600_000, include: ["tests/access/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      { test: { ...common, name: "security", testTimeout: 120_000, include: ["tests/security/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      // A browser and its server fill two cores by themselves.
      { test: { ...common, name: "browser", maxWorkers: 1, sequence: { groupOrder: 1 }, testTimeout: 180_000, include: ["tests/browser/**/*.test.ts"], setupFiles: ["tests/support/tell-pages.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
    ],
  },
});
