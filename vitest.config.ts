import { defineConfig } from "vitest/config";

const common = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "rules", include: ["app/**/*.test.ts", "emails/**/*.test.ts", "tests/rules/**/*.test.ts"] } },
      { test: { ...common, name: "integration", include: ["tests/integration/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts"] } },
      { test: { ...common, name: "http", include: ["tests/http/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      { test: { ...common, name: "access", testTimeout: 600_000, include: ["tests/access/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      { test: { ...common, name: "security", testTimeout: 120_000, include: ["tests/security/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
      { test: { ...common, name: "browser", testTimeout: 180_000, include: ["tests/browser/**/*.test.ts"], globalSetup: ["tests/support/postgres.ts", "tests/support/demonstration.ts"] } },
    ],
  },
});
