import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import type { CheckBasis, CheckItems } from "#app/domain/checks/check-schema.ts";
import type { SecondItems } from "#app/domain/checks/second-schema.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { useT } from "#app/ui/use-t.ts";
import { CheckItem, CheckParts } from "./item.tsx";
import type { ItemFields } from "./fields.ts";

const verdicts = ["AGREE", "DISAGREE"] as const;

interface Props {
  basis: CheckBasis;
  lastResult: SubmissionResult<string[]> | undefined;
  /** The answers of the first person. */
  answers: CheckItems;
  start: { seen: string; items: SecondItems };
}

/** The answers of the first person, each with an own word beside it. */
export function SecondForm({ basis, lastResult, answers, start }: Props) {
  const t = useT();
  const [form, fields] = useForm({ id: "second", lastResult, defaultValue: start });
  const items = fields.items.getFieldset() as unknown as Record<string, ItemFields | undefined>;
  return (
    <>
      <FormErrors form={form} />
      <p>{t("check.secondLead")}</p>
      <Form method="post" id={form.id} noValidate className="check">
        <input type="hidden" name="seen" value={start.seen} />
        <CheckParts list={basis.list} save="saveSecond">
          {(item) => {
            const field = items[item.id]?.getFieldset();
            const first = answers[item.id];
            if (!field) return null;
            return (
              <CheckItem
                key={item.id}
                item={item}
                finding={basis.findings[item.id]}
                choice={field.verdict}
                note={field.note}
                options={verdicts.map((value) => ({ value, label: t(`check.agree.${value}`) }))}
              >
                <p className="first">
                  <strong>{t(`check.answer.${first?.answer ?? "NA"}`)}</strong>
                  {first?.note && (
                    <>
                      {" – "}
                      <Original>{first.note}</Original>
                    </>
                  )}
                </p>
              </CheckItem>
            );
          }}
        </CheckParts>
        <div className="row">
          <Button type="submit" name="intent" value="confirm">
            {t("check.confirm")}
          </Button>
          <Button type="submit" name="intent" value="return" look="quiet">
            {t("check.return")}
          </Button>
        </div>
      </Form>
    </>
  );
}
