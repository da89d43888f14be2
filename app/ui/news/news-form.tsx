import { type FormMetadata, getFormProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { LongTextField, SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

export type NewsFields = Record<"group" | "title" | "titleEn" | "text" | "textEn", string>;

/** Title and plain paragraphs; `children` are the buttons. */
export function NewsForm({
  form,
  fields,
  groups = [],
  children,
}: {
  form: FormMetadata<NewsFields, string[]>;
  fields: ReturnType<FormMetadata<NewsFields, string[]>["getFieldset"]>;
  /** To choose from, where the news is not of a group yet. */
  groups?: readonly { id: string; shortName: string }[];
  children: ReactNode;
}) {
  const t = useT();
  const [only] = groups;
  return (
    <Form method="post" {...getFormProps(form)}>
      {groups.length === 1 && <input type="hidden" name="group" value={only?.id} />}
      {groups.length > 1 && (
        <SelectField
          field={fields.group}
          label={t("calls.group")}
          options={groups.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <TextField field={fields.title} label={t("news.field.title")} />
      <LongTextField
        field={fields.text}
        rows={12}
        label={t("news.field.text")}
        hint={t("news.field.textHint")}
      />
      <TextField field={fields.titleEn} label={t("news.field.titleEn")} optional />
      <LongTextField field={fields.textEn} rows={8} label={t("news.field.textEn")} optional />
      <div className="row">{children}</div>
    </Form>
  );
}
