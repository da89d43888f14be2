import { createCookie } from "react-router";
import { services } from "./services.server.ts";

const named = (secure: boolean) =>
  createCookie(secure ? "__Host-session" : "session", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
  });

const cookie = () => named(services().secure);

/** The token of the session cookie, or null. */
export async function sessionToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get("cookie"));
  return typeof value === "string" ? value : null;
}

/** The Set-Cookie value that begins a session, or with null ends it. */
export const sessionCookie = (token: string | null) =>
  cookie().serialize(token ?? "", token ? {} : { maxAge: 0 });
