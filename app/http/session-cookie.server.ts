import { createCookie } from "react-router";
import { services } from "./services.server.ts";

const named = (name: string) => {
  const { secure } = services();
  return createCookie(secure ? `__Host-${name}` : name, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
  });
};

async function read(name: string, request: Request) {
  const value: unknown = await named(name).parse(request.headers.get("cookie"));
  return typeof value === "string" ? value : null;
}

/** The token of the session cookie, or null. */
export const sessionToken = (request: Request): Promise<string | null> => read("session", request);

/** The Set-Cookie value that begins a session, or with null ends it. */
export const sessionCookie = (token: string | null) =>
  named("session").serialize(token ?? "", token ? {} : { maxAge: 0 });

/** The secret of a browser whose form is kept until its sender has signed in, or null. */
export const keeperSecret = (request: Request): Promise<string | null> => read("kept", request);

export const keeperCookie = (secret: string) =>
  named("kept").serialize(secret, { maxAge: 60 * 60 });
