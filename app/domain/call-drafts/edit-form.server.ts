import {
  type Field,
  type FormDefinition,
  fieldsOf,
  type LocalText,
  type Section,
} from "#app/domain/calls/definition.ts";
import { TITLE } from "#app/domain/proposals/title.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { arranged, type Arrangement } from "./arrange.ts";
import { changeDraft } from "./change-draft.server.ts";
import { columnKinds, type FieldKind, type TypedField } from "./field-schema.ts";
import type { DraftCall } from "./find-draft-call.server.ts";
import { type FieldsOf, fieldAt, keysOf, listOf, withField, withFields } from "./form-parts.ts";
import { markOf } from "./mark.server.ts";
import { newKey } from "./new-key.ts";
import { blankField, fieldFrom } from "./typed-field.ts";

/** Gives keys that neither the draft nor what is published has. */
function keysFor(ctx: Ctx, { definition, published }: DraftCall) {
  const taken = keysOf(definition.form);
  if (published) for (const key of keysOf(published.definition.form)) taken.add(key);
  return () => {
    const key = newKey(ctx.secret, taken);
    taken.add(key);
    return key;
  };
}

/** Words that were public have another version once they change. */
const versionsOf =
  (draft: DraftCall, before: Field) =>
  (id: string, text: LocalText): number => {
    const items = (form: FormDefinition | undefined) =>
      (form ? fieldsOf(form) : []).flatMap((field) =>
        field.kind === "declarations" && field.key === before.key ? field.items : [],
      );
    const known = items(draft.published?.definition.form).find((item) => item.id === id);
    if (!known) return items(draft.definition.form).find((item) => item.id === id)?.version ?? 1;
    const isSame = known.text.lt === text.lt && known.text.en === text.en;
    return isSame ? known.version : known.version + 1;
  };

interface SaveField {
  number: string;
  /** `key`, or `rows.column`. */
  path: string;
  seen: string;
  typed: TypedField;
}

/** Replaces a question of a draft, unless somebody has changed it meanwhile. */
export const saveField = (ctx: Ctx, { number, path, seen, typed }: SaveField) =>
  changeDraft(ctx, { number, part: "form", key: path }, (draft) => {
    const { definition } = draft;
    const stored = fieldAt(definition.form, path);
    if (!stored) return refuse("not-found");
    if (markOf(stored) !== seen) return refuse("edited-meanwhile");
    const next = fieldFrom(stored, typed, {
      newKey: keysFor(ctx, draft),
      nextVersion: versionsOf(draft, stored),
    });
    const form = withField(definition.form, path, next);
    return ok({ definition: { ...definition, form }, value: null });
  });

interface SaveSection {
  number: string;
  seen: string;
  section: Omit<Section, "fields">;
}

/** Replaces the texts of a page of the form, unless somebody has changed it meanwhile. */
export const saveSection = (ctx: Ctx, { number, seen, section }: SaveSection) =>
  changeDraft(ctx, { number, part: "form", key: section.key }, ({ definition }) => {
    const stored = definition.form.sections.find(({ key }) => key === section.key);
    if (!stored) return refuse("not-found");
    const { fields, ...about } = stored;
    if (markOf(about) !== seen) return refuse("edited-meanwhile");
    const sections = definition.form.sections.map((one) =>
      one.key === section.key ? { ...section, fields } : one,
    );
    return ok({ definition: { ...definition, form: { sections } }, value: null });
  });

/** Moves or removes a page of the form with its questions; the last one stays. */
export const arrangeSections = (ctx: Ctx, number: string, arrangement: Arrangement) =>
  changeDraft(ctx, { number, part: "form", key: arrangement.key }, ({ definition }) => {
    const { form } = definition;
    if (!form.sections.some(({ key }) => key === arrangement.key)) return refuse("not-found");
    const sections = arranged(form.sections, ({ key }) => key, arrangement);
    if (sections.length === 0) return refuse("last-one");
    return ok({ definition: { ...definition, form: { sections } }, value: null });
  });

/** Moves or removes a question or a column; what a list cannot be without stays. */
export const arrangeForm = (ctx: Ctx, number: string, arrangement: Arrangement) =>
  changeDraft(ctx, { number, part: "form", key: arrangement.key }, ({ definition }) => {
    const { form } = definition;
    const { act, key } = arrangement;
    const list = listOf(form, key);
    if (list === null) return refuse("not-found");
    if (act === "remove" && key === TITLE) return refuse("title-stays");
    const own = key.split(".").at(-1) ?? "";
    let isEmpty = false;
    const next = withFields(form, list, (fields) => {
      const changed = arranged(fields, (field) => field.key, { act, key: own });
      isEmpty = changed.length === 0;
      return isEmpty ? [...fields] : changed;
    });
    if (isEmpty) return refuse("last-one");
    return ok({ definition: { ...definition, form: next }, value: null });
  });

interface NewField {
  number: string;
  list: FieldsOf;
  kind: FieldKind;
  title: string;
}

/** Adds a question to a page of the form, or a column to repeating rows; gives its path. */
export const addField = (ctx: Ctx, { number, list, kind, title }: NewField) =>
  changeDraft(ctx, { number, part: "form", key: Object.values(list)[0] }, (draft) => {
    const { definition } = draft;
    const { form } = definition;
    const isColumn = "rows" in list;
    const isThere = isColumn
      ? fieldAt(form, list.rows)?.kind === "rows"
      : form.sections.some(({ key }) => key === list.section);
    if (!isThere) return refuse("not-found");
    if (isColumn && !columnKinds.some((one) => one === kind)) return refuse("not-found");
    const keys = keysFor(ctx, draft);
    const field = blankField(kind, keys(), title, keys);
    const next = withFields(form, list, (fields) => [...fields, field]);
    const path = isColumn ? `${list.rows}.${field.key}` : field.key;
    return ok({ definition: { ...definition, form: next }, value: { path } });
  });

/** Adds a page to the form, with one question to begin with; gives its key. */
export const addSection = (ctx: Ctx, { number, title }: { number: string; title: string }) =>
  changeDraft(ctx, { number, part: "form" }, (draft) => {
    const { definition } = draft;
    const keys = keysFor(ctx, draft);
    const text = { lt: title, en: "" };
    const section: Section = {
      key: keys(),
      part: "project",
      title: text,
      question: text,
      askDone: false,
      fields: [blankField("text", keys(), title, keys)],
    };
    const { sections } = definition.form;
    const at = sections.findLastIndex(({ part }) => part === "project") + 1;
    const next = { sections: sections.toSpliced(at, 0, section) };
    return ok({ definition: { ...definition, form: next }, value: { key: section.key } });
  });
