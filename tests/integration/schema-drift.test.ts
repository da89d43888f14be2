import { expect, inject, test } from "vitest";
import { diffMigrationsToSchema } from "#app/platform/schema-engine.ts";

test("the migrations build exactly what the schema says", async () => {
  const difference = await diffMigrationsToSchema({
    clusterUrl: inject("clusterUrl"),
    migrationsDir: "prisma/migrations",
    schemaFile: "prisma/schema.prisma",
  });
  expect(difference).toBeUndefined();
});
