import { redirect, type RouterContextProvider } from "react-router";
import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { homeOf } from "#app/domain/accounts/home.ts";
import { appContext } from "./context.ts";
import { nextPath } from "./next-path.ts";
import { sessionCookie } from "./session-cookie.server.ts";

/** After signing in: the page that was asked for, or where the person's work begins. */
export async function enter(
  context: Readonly<RouterContextProvider>,
  request: Request,
  { token, userId }: { token: string; userId: string },
) {
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  return redirect(next ?? homeOf(await actorOf(context.get(appContext), userId)), {
    headers: { "set-cookie": await sessionCookie(token) },
  });
}
