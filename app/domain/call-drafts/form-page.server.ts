import { type Field, fieldsOf } from "#app/domain/calls/definition.ts";
import { answersOf } from "#app/domain/calls/publishing-rules.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findDraftCall, headOf } from "./find-draft-call.server.ts";
import { fieldAt, listOf } from "./form-parts.ts";
import { markOf } from "./mark.server.ts";

/** The form of a draft: its pages with their questions. */
export async function formPage(ctx: Ctx, { number }: { number: string }) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  if (!draft) return refuse("not-found");
  return ok({ call: headOf(draft), sections: draft.definition.form.sections });
}

/** One page of the form without its questions. */
export async function sectionEditPage(
  ctx: Ctx,
  { number, section: key }: { number: string; section: string },
) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  const found = draft?.definition.form.sections.find((one) => one.key === key);
  if (!draft || !found) return refuse("not-found");
  const { fields, ...section } = found;
  const { rules } = draft.definition;
  return ok({ call: headOf(draft), section, fields, rules, seen: markOf(section) });
}

/** Answers that another question may wait for, as `field=answer`. */
function conditions(fields: readonly Field[], besides: string) {
  return fields
    .filter(({ key }) => key !== besides)
    .flatMap((field) =>
      answersOf(field).map((is) => ({
        value: `${field.key}=${is}`,
        label: field.label,
        is,
        answer:
          field.kind === "choice"
            ? (field.options.find(({ value }) => value === is)?.label ?? null)
            : null,
      })),
    );
}

/** One question of the form, or a column of repeating rows, with all that it may refer to. */
export async function fieldPage(
  ctx: Ctx,
  { number, field: path }: { number: string; field: string },
) {
  const draft = await findDraftCall(ctx.db, ctx, number);
  const field = draft && fieldAt(draft.definition.form, path);
  if (!draft || !field) return refuse("not-found");
  const { form, criteria, rules } = draft.definition;
  const list = listOf(form, path);
  const rows = list && "rows" in list ? fieldAt(form, list.rows) : null;
  const among: readonly Field[] = rows?.kind === "rows" ? rows.columns : fieldsOf(form);
  return ok({
    call: headOf(draft),
    field,
    path,
    /** Key of its section; null for a column. */
    section: list && "section" in list ? list.section : null,
    /** The question as applicants meet it: itself, or the rows that it is a column of. */
    whole: rows ?? field,
    rules,
    rows: rows ? { key: rows.key, label: rows.label } : null,
    seen: markOf(field),
    conditions: conditions(among, field.key),
    criteria: criteria.map(({ id, title }) => ({ id, title })),
  });
}
