import { data, href, redirect } from "react-router";
import { asUploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import { appContext } from "#app/http/context.ts";
import { takeFile } from "#app/http/take-file.server.ts";
import type { Route } from "./+types/upload.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Receives one file for a field: answers the page's script, or goes back to the page. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const query = new URL(request.url).searchParams;
  const place = { ...params, replaces: query.get("replaces") ?? undefined };
  const result = await takeFile(context.get(appContext), request, place);
  if (!result.ok && result.error.code === "not-found") throw data(null, { status: 404 });

  const refused = result.ok ? null : (asUploadRefusal(result.error.code) ?? "upload-broken");
  if (request.headers.get("accept") === "application/json")
    return Response.json({ refused }, { status: refused ? 422 : 200 });

  const page = href("/my/proposals/:id/sections/:section", {
    id: params.id,
    section: query.get("section") ?? "attachments",
  });
  const about: Record<string, string> = refused
    ? { refused, field: params.field }
    : { uploaded: params.field };
  return redirect(`${page}?${new URLSearchParams(about).toString()}#${params.field}`, 303);
}
