import { data } from "react-router";
import { restoreAttachment } from "#app/domain/proposals/restore-attachment.server.ts";
import { appContext } from "#app/http/context.ts";
import { fileAnswer } from "#app/http/file-answer.server.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/restore-attachment.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Brings a removed file of a draft back to its place. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const result = await restoreAttachment(ctx, params);
  const { section, field } = result.ok ? result.value : (result.error.params ?? {});
  // A refusal that does not name the place is not about the place.
  if (typeof section !== "string" || typeof field !== "string") throw unwrap(result);
  return fileAnswer(ctx, request, { id: params.id, section, field }, result);
}
