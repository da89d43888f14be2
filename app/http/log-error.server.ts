import { isRouteErrorResponse } from "react-router";
import { log } from "#app/platform/log.server.ts";

/** Writes a bug to the log, once; refusals and missing pages are not bugs. */
export function logError(error: unknown, where: Record<string, string>) {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ ...where, err: error instanceof Error ? error : new Error(String(error)) }, "failed");
}
