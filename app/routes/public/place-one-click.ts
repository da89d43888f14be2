import { quietPlace } from "#app/domain/events/place.server.ts";
import { appContext } from "#app/http/context.ts";
import type { Route } from "./+types/place-one-click.ts";

/** Only mail programs come here, without a page before or after. */
export const loader = () => {
  throw new Response(null, { status: 405, headers: { allow: "POST" } });
};

/** What a mail program sends for its reader (RFC 8058), from anywhere and without a session: the token is the right. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get("List-Unsubscribe") !== "One-Click") return new Response(null, { status: 400 });
  const result = await quietPlace(context.get(appContext), params);
  return new Response(null, { status: result.ok ? 200 : 410 });
}
