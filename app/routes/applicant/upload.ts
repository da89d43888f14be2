import { data } from "react-router";
import { appContext } from "#app/http/context.ts";
import { fileAnswer } from "#app/http/file-answer.server.ts";
import { takeFile } from "#app/http/take-file.server.ts";
import type { Route } from "./+types/upload.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Receives one file for a field: answers the page's script, or goes back to the page. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const result = await takeFile(ctx, request, {
    ...params,
    replaces: query.get("replaces") ?? undefined,
  });
  const place = { ...params, section: query.get("section") ?? "attachments" };
  return fileAnswer(ctx, request, place, result, { uploaded: params.field });
}
