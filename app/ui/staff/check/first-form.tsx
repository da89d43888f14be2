import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import type { CheckBasis, CheckItems } from "#app/domain/checks/check-schema.ts";
import type { SecondItems } from "#app/domain/checks/second-schema.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { useT } from "#app/ui/use-t.ts";
import { CheckItem, CheckParts } from "./item.tsx";
import type { ItemFields } from "./fields.ts";

const answers = ["YES", "NO", "NA"] as const;

interface Props {
  basis: CheckBasis;
  lastResult: SubmissionResult<string[]> | undefined;
  start: {
    seen: string;
    items: CheckItems;
    point: string;
    text: string;
    waiver: string;
  };
  /** What the second person said of the round before. */
  returned: SecondItems;
  /** Nobody has to confirm it. */
  isOnly: boolean;
}

/** The checklist as a form: it can be saved in parts, and is handed in one way or the other. */
export function FirstForm({ basis, lastResult, start, returned, isOnly }: Props) {
  const t = useT();
  const [form, fields] = useForm({ id: "check", lastResult, defaultValue: start });
  const items = fields.items.getFieldset() as unknown as Record<string, ItemFields | undefined>;
  const { point, text, waiver } = fields;
  const isFailing = [point, text, waiver].some(({ errors }) => errors) || start.text !== "";
  return (
    <>
      <FormErrors form={form} />
      <p>{t("check.lead")}</p>
      <Form method="post" id={form.id} noValidate className="check">
        <input type="hidden" name="seen" value={start.seen} />
        <CheckParts list={basis.list} save="save">
          {(item) => {
            const field = items[item.id]?.getFieldset();
            const second = returned[item.id];
            if (!field) return null;
            return (
              <CheckItem
                key={item.id}
                item={item}
                finding={basis.findings[item.id]}
                choice={field.answer}
                note={field.note}
                options={answers.map((value) => ({ value, label: t(`check.answer.${value}`) }))}
              >
                {second?.verdict === "DISAGREE" && (
                  <p className="found unmet">
                    {t("check.disagreed", { note: "" })}
                    <Original>{second.note}</Original>
                  </p>
                )}
              </CheckItem>
            );
          }}
        </CheckParts>
        <Button type="submit" name="intent" value="pass">
          {t(isOnly ? "check.passOnly" : "check.pass")}
        </Button>
        <details className="card" open={isFailing}>
          <summary>{t("check.failTitle")}</summary>
          <TextField field={point} label={t("check.point")} hint={t("check.pointHint")} />
          <LongTextField field={text} label={t("check.requirement")} hint={t("check.textHint")} />
          {!basis.wasAsked && (
            <LongTextField field={waiver} label={t("check.waiver")} hint={t("check.waiverHint")} />
          )}
          <Button type="submit" name="intent" value="fail" look="quiet">
            {t(isOnly ? "check.failOnly" : "check.fail")}
          </Button>
        </details>
      </Form>
    </>
  );
}
