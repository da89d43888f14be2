import { redirect } from "react-router";
import { signOut } from "#app/domain/accounts/end-session.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { sessionCookie, sessionToken } from "#app/http/session-cookie.server.ts";
import type { Route } from "./+types/sign-out.ts";

export const loader = () => redirect("/account");

export async function action({ context, request }: Route.ActionArgs) {
  unwrap(await signOut(context.get(appContext), await sessionToken(request)));
  return redirect("/sign-in?done=out", {
    headers: {
      "set-cookie": await sessionCookie(null),
      // What the browser keeps of unsaved text goes with the session; the cookies of others stay.
      "clear-site-data": '"storage"',
    },
  });
}
