import { data } from "react-router";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { appContext } from "#app/http/context.ts";
import { fileAnswer } from "#app/http/file-answer.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/remove-attachment.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Takes a file out of a draft; its place then offers to bring it back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const place = unwrap(await removeAttachment(ctx, params));
  const said = { removed: params.attachment };
  return fileAnswer(ctx, request, { id: params.id, ...place }, { ok: true, value: null }, said);
}
