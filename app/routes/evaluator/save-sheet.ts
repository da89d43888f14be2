import { parseWithZod } from "@conform-to/zod/v4";
import { saveSheet } from "#app/domain/evaluation/save-sheet.server.ts";
import { sheetDraft } from "#app/domain/evaluation/sheet-draft.ts";
import { appContext } from "#app/http/context.ts";
import type { Route } from "./+types/save-sheet.ts";

/** Saves the draft of a sheet while it is typed; answers which state of it is saved now. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: sheetDraft });
  if (submission.status !== "success") return Response.json(null, { status: 400 });

  const result = await saveSheet(context.get(appContext), { ...params, ...submission.value });
  if (result.ok) return Response.json(result.value);
  const status = result.error.code === "not-found" ? 404 : 409;
  return Response.json(result.error, { status });
}
