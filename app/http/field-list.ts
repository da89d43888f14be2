import { data, redirect, type RouterContextProvider } from "react-router";
import { arrangement } from "#app/domain/call-drafts/arrange.ts";
import { addField, arrangeForm } from "#app/domain/call-drafts/edit-form.server.ts";
import { newFieldSchema } from "#app/domain/call-drafts/field-schema.ts";
import type { FieldsOf } from "#app/domain/call-drafts/form-parts.ts";
import { appContext, localeContext } from "./context.ts";
import { sentence } from "./respond.ts";

/** The answer to a button of a list of questions (move, remove, add); null where the form asks for something else. */
export async function changeFieldList(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  { number, list, here }: { number: string; list: FieldsOf; here: string },
) {
  const ctx = context.get(appContext);
  const intent = form.get("intent");
  const wanted = arrangement(intent);
  if (wanted?.of === "item") {
    const result = await arrangeForm(ctx, number, wanted);
    if (!result.ok) return data({ refused: sentence(context, result.error) }, { status: 409 });
    return redirect(here);
  }
  if (intent !== "add") return null;
  const added = newFieldSchema.safeParse(Object.fromEntries(form));
  if (!added.success)
    return data({ refused: context.get(localeContext).t("problem.newTitle") }, { status: 400 });
  const result = await addField(ctx, { number, list, ...added.data });
  if (!result.ok && result.error.code === "not-found") throw data(result.error, { status: 404 });
  if (!result.ok) return data({ refused: sentence(context, result.error) }, { status: 409 });
  return redirect(`/staff/calls/${number}/build/form/fields/${result.value.path}`);
}
