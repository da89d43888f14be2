import { defineConfig } from "prisma/config";

// These commands need no schema engine of the machine's own: the generator is WebAssembly.
if (["generate", "validate", "format"].includes(process.argv[2] ?? ""))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://127.0.0.1/kvieslys" },
});
