import { data } from "react-router";
import { moveAttachment } from "#app/domain/proposals/move-attachment.server.ts";
import { appContext } from "#app/http/context.ts";
import { fileAnswer } from "#app/http/file-answer.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/move-attachment.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Moves a file of a draft up or down in its place. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const to = (await request.formData()).get("to");
  if (to !== "up" && to !== "down") throw data(null, { status: 400 });
  const place = unwrap(await moveAttachment(ctx, { ...params, to }));
  return fileAnswer(ctx, request, { id: params.id, ...place }, { ok: true, value: null });
}
