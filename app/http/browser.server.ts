import type { Browser } from "#app/domain/accounts/sessions.server.ts";
import { sessionToken } from "./session-cookie.server.ts";

/** The browser that a request came from. */
export const browserOf = async (request: Request): Promise<Browser> => ({
  userAgent: request.headers.get("user-agent") ?? "",
  token: await sessionToken(request),
});
