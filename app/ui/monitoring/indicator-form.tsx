import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { getFormProps } from "@conform-to/react";
import { Form } from "react-router";
import { reportCounters } from "#app/domain/monitoring/totals.ts";
import { Button } from "../button.tsx";
import { SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

type Names = "indicator" | "title" | "unit" | "target" | "counter" | "strategy" | "code";

/** One indicator of a project: what is counted, its target, and what it is added to. */
export function IndicatorForm({
  form,
  fields,
  ofStrategy,
}: {
  form: FormMetadata<Record<Names, string>>;
  fields: Record<Names, FieldMetadata<string>>;
  ofStrategy: readonly { id: string; title: string; code: string | null }[];
}) {
  const t = useT();
  return (
    <Form method="post" {...getFormProps(form)} noValidate className="narrow">
      <input type="hidden" name="indicator" value={fields.indicator.initialValue ?? ""} />
      <TextField field={fields.title} label={t("strategy.indicator")} />
      <TextField field={fields.unit} label={t("strategy.unit")} />
      <TextField field={fields.target} label={t("strategy.target")} optional />
      <SelectField
        field={fields.counter}
        label={t("monitoring.counter")}
        hint={t("monitoring.counterHint")}
        optional
        options={reportCounters.map((value) => ({ value, label: t(`counter.${value}`) }))}
      />
      {ofStrategy.length > 0 && (
        <SelectField
          field={fields.strategy}
          label={t("monitoring.ofStrategy")}
          optional
          options={ofStrategy.map(({ id, title, code }) => ({
            value: id,
            label: code ? `${code} ${title}` : title,
          }))}
        />
      )}
      <TextField
        field={fields.code}
        label={t("strategy.code")}
        hint={t("monitoring.codeHint")}
        optional
      />
      <p>
        <Button name="intent" value="save">
          {t("monitoring.save")}
        </Button>
      </p>
    </Form>
  );
}
