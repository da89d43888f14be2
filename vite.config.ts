import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  environments: {
    client: {
      build: {
        rollupOptions: {
          output: {
            // Every file costs its head, so what is small and shared goes together; what brings a library stays apart.
            codeSplitting: {
              groups: [
                {
                  name: "values",
                  test: /\/app\/domain\/values\/(?!phone|iban|website|legal-code|personal-code)/,
                },
              ],
            },
          },
        },
      },
    },
    ssr: { build: { rollupOptions: { input: "./app/server.ts" } } },
  },
  build: { target: "es2022", cssMinify: "lightningcss" },
  optimizeDeps: { include: ["@conform-to/react", "@conform-to/zod/v4", "zod"] },
});
