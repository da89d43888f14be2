import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "react-router";
import { actKinds } from "#app/domain/strategies/act-schema.ts";
import { Button } from "../button.tsx";
import { SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

export interface ActFields {
  [key: string]: string;
  kind: string;
  title: string;
  number: string;
  date: string;
}

/** What a strategy rests on: its kind, what it is about, its number and day. */
export function ActForm({
  form,
  fields,
  label,
  dateText,
}: {
  form: FormMetadata<ActFields, string[]>;
  fields: ReturnType<FormMetadata<ActFields, string[]>["getFieldset"]>;
  label: string;
  /** The day as the source prints it, where it is not a full one. */
  dateText?: string | null;
}) {
  const t = useT();
  return (
    <Form method="post" {...getFormProps(form)}>
      <SelectField
        field={fields.kind}
        label={t("strategy.kind")}
        options={actKinds.map((kind) => ({ value: kind, label: t(`strategy.act.${kind}`) }))}
      />
      <TextField field={fields.title} label={t("strategy.what")} />
      <TextField field={fields.number} label={t("strategy.number")} optional />
      <TextField
        field={fields.date}
        type="date"
        label={t("strategy.date")}
        hint={dateText ? t("acts.dateText", { date: dateText }) : undefined}
        optional
      />
      <Button name="intent" value="save">
        {label}
      </Button>
    </Form>
  );
}
