import { redirect, type RouterContextProvider } from "react-router";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { homeOf } from "#app/domain/accounts/home.ts";
import { appContext } from "./context.ts";
import { isDemoPerson } from "./demo.server.ts";
import { nextPath } from "./next-path.ts";
import { sessionCookie } from "./session-cookie.server.ts";

/**
 * After signing in: the page that was asked for, or where the person's work begins; before it, the
 * second factor, where one is to be shown or set up.
 */
export async function enter(
  context: Readonly<RouterContextProvider>,
  request: Request,
  token: string,
) {
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  const { actor, withheld } = await findActor(context.get(appContext), token, isDemoPerson);
  const first = withheld && { code: "/sign-in/code", "set-up": "/account/second-factor" }[withheld];
  const then = next ? `?next=${encodeURIComponent(next)}` : "";
  return redirect(first ? first + then : (next ?? homeOf(actor)), {
    headers: { "set-cookie": await sessionCookie(token) },
  });
}
