import { data } from "react-router";
import { saveTypedSheet } from "#app/domain/evaluation/save-typed.server.ts";
import { sheetFields } from "#app/domain/evaluation/sheet-fields.ts";
import { sheetCriteria } from "#app/domain/evaluation/sheet-criteria.server.ts";
import { controls, postedFields } from "#app/domain/proposals/typed-form.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/save-sheet.ts";

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Saves what has changed in a sheet while it is typed, for the page's script. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const id = params.assignment;
  const form = await request.formData();
  const owner = form.get(controls.user);
  if (owner !== null && owner !== ctx.actor.userId)
    return Response.json({ code: "other-person" }, { status: 409 });
  const criteria = unwrap(await sheetCriteria(ctx, { id }));
  const saved = await saveTypedSheet(ctx, {
    id,
    fields: postedFields(sheetFields(criteria), form),
  });
  if (!saved.ok && saved.error.code !== "not-found")
    return Response.json({ code: saved.error.code }, { status: 409 });
  return Response.json({ ...unwrap(saved), warnings: [] });
}
