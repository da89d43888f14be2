import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "react-router";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { sheetDraft } from "#app/domain/evaluation/sheet-draft.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/save-sheet.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Saves the draft of a sheet while it is typed. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const draft = parseWithZod(await request.formData(), { schema: sheetDraft });
  if (draft.status !== "success") return new Response(null, { status: 400 });
  const saved = await saveSheet(context.get(appContext), {
    ...draft.value,
    id: params.assignment,
  });
  if (saved.ok || saved.error.code === "not-found") return Response.json(unwrap(saved));
  return Response.json({ refusal: sentence(context, saved.error) }, { status: 409 });
}
