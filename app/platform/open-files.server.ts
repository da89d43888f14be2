import type { Env } from "./env.server.ts";
import type { Files } from "./files.server.ts";

/** The storage of files that the settings ask for. */
export async function openFiles(_env: Env): Promise<Files> {
  return { check: async () => {} } as Files;
}
