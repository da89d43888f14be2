import { defineConfig } from "vitest/config";

/** Measurements on scenes of the tests; each is started by its own script of package.json. */
export default defineConfig({
  test: {
    include: ["tests/bench/{letters,ranking}.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    reporters: ["dot"],
  },
});
