import { fingerprint } from "#app/domain/values/fingerprint.server.ts";

/** A short mark of a part of a definition: another mark tells that somebody has changed it. */
export const markOf = (part: unknown) => fingerprint(part ?? null).slice(0, 16);
