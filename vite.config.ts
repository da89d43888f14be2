import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  environments: {
    ssr: { build: { rollupOptions: { input: "./app/server.ts" } } },
  },
  build: { target: "es2022", cssMinify: "lightningcss" },
  optimizeDeps: { include: ["@conform-to/react", "@conform-to/zod/v4", "zod"] },
});
