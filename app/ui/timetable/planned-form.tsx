import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { LongTextField, SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

export interface PlannedFields {
  [key: string]: string | string[];
  actionId: string;
  title: string;
  titleEn: string;
  kinds: string[];
  total: string;
  opensOn: string;
  closesOn: string;
  note: string;
  noteEn: string;
}

const kinds = ["NGO", "BUSINESS", "PUBLIC"] as const;

/** A planned call: for which action, what, for whom, how much and when. */
export function PlannedForm({
  form,
  fields,
  actions,
  label,
}: {
  form: FormMetadata<PlannedFields, string[]>;
  fields: ReturnType<FormMetadata<PlannedFields, string[]>["getFieldset"]>;
  actions: readonly { id: string; number: string; title: string }[];
  label: string;
}) {
  const t = useT();
  const chosen = [fields.kinds.initialValue ?? []].flat();
  const bad = fields.kinds.errors !== undefined;
  return (
    <Form method="post" {...getFormProps(form)}>
      <SelectField
        field={fields.actionId}
        label={t("strategy.action")}
        options={actions.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))}
      />
      <TextField field={fields.title} label={t("timetable.titleLt")} />
      <TextField field={fields.titleEn} label={t("timetable.titleEn")} optional />
      <fieldset className={bad ? "field choice bad" : "field choice"}>
        <legend>{t("timetable.who")}</legend>
        {bad && (
          <p className="error" id={`${fields.kinds.id}-error`}>
            {t("problem.choose")}
          </p>
        )}
        {kinds.map((kind, index) => (
          <label key={kind} className="option">
            <input
              type="checkbox"
              id={index === 0 ? fields.kinds.id : undefined}
              name="kinds"
              value={kind}
              defaultChecked={chosen.includes(kind)}
            />
            <span>{t(`calls.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextField field={fields.total} label={t("timetable.total")} inputMode="decimal" />
      <TextField field={fields.opensOn} type="date" label={t("timetable.opens")} />
      <TextField field={fields.closesOn} type="date" label={t("timetable.closes")} />
      <LongTextField field={fields.note} rows={3} label={t("timetable.noteLt")} optional />
      <LongTextField field={fields.noteEn} rows={3} label={t("timetable.noteEn")} optional />
      <Button name="intent" value="save">
        {label}
      </Button>
    </Form>
  );
}
