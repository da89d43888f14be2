import { unsubscribe } from "#app/domain/mail-choices/unsubscribe.server.ts";
import { appContext } from "#app/http/context.ts";
import type { Route } from "./+types/unsubscribe-one-click.ts";

/** Only mail programs come here (RFC 8058), without a page before or after. */
export const loader = () => {
  throw new Response(null, { status: 405, headers: { allow: "POST" } });
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get("List-Unsubscribe") !== "One-Click") return new Response(null, { status: 400 });
  const result = await unsubscribe(context.get(appContext), params.token);
  return new Response(null, { status: result.ok ? 200 : 410 });
}
