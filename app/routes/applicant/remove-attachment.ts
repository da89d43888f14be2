import { data, href, redirect } from "react-router";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/remove-attachment.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Takes a file out of a draft and goes back to its place. */
export async function action({ context, params }: Route.ActionArgs) {
  const { section, field } = unwrap(await removeAttachment(context.get(appContext), params));
  const page = href("/my/proposals/:id/sections/:section", { id: params.id, section });
  return redirect(`${page}#${field}`, 303);
}
