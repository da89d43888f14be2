import { data } from "react-router";
import { tellPresence } from "#app/domain/proposals/presence.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/presence.ts";

/** Says which section the page of a script has open; answers who else is at the proposal. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const section = (await request.formData()).get("section");
  const name = typeof section === "string" ? section : "";
  const told = unwrap(
    await tellPresence(context.get(appContext), { id: params.id, section: name }),
  );
  return Response.json(told, { status: name === "" || told.isOpen ? 200 : 409 });
}

export const loader = () => {
  throw data(null, { status: 404 });
};
