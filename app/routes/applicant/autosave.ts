import { data } from "react-router";
import { findSection } from "#app/domain/proposals/find-section.server.ts";
import { personalCodesIn } from "#app/domain/proposals/personal-codes.ts";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { controls, postedFields } from "#app/domain/proposals/typed-form.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import type { Route } from "./+types/autosave.ts";

/** Saves the changed fields of a section while they are typed, for the page's script. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const owner = form.get(controls.user);
  if (owner !== null && owner !== ctx.actor.userId)
    return Response.json({ code: "other-person" }, { status: 409 });
  const { fields } = unwrap(await findSection(ctx, params));
  const result = await saveAnswers(ctx, { ...params, fields: postedFields(fields, form) });
  if (!result.ok) {
    const status = result.error.code === "not-found" ? 404 : 409;
    return Response.json({ code: result.error.code }, { status });
  }
  const { savedAt, known, shown, conflicts } = result.value;
  return Response.json({
    savedAt,
    known,
    shown,
    warnings: personalCodesIn(fields, shown),
    conflicts: conflicts.map(({ field, theirs, by, at, known: token }) => ({
      field,
      theirs,
      by,
      at,
      known: token,
    })),
  });
}

export const loader = () => {
  throw data(null, { status: 404 });
};
