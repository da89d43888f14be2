import type { Services } from "#app/http/services.server.ts";

/** Loads the demonstration data into an empty database; does nothing where there are any. */
export async function seedDemo(_services: Services & { log: (line: string) => void }) {}

/** Lines that tell who can sign in to the demonstration. */
export const demoAccounts = (): string[] => [];
