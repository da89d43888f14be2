import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "react-router";
import type { CheckItems } from "#app/domain/checks/check-schema.ts";
import type { ChecklistItem } from "#app/domain/checks/checklist.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { Button } from "../button.tsx";
import { LongTextField, TextField, worded } from "../form.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { Tag } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

interface ItemFields {
  answer: FieldMetadata<"YES" | "NO" | "NA" | undefined>;
  note: FieldMetadata<string | undefined>;
}

const answers = ["YES", "NO", "NA"] as const;

/** The checklist as a form: it can be saved in parts, and ends one way or the other. */
export function CheckForm({
  form,
  items,
  point,
  text,
  seen,
  checklist,
}: {
  form: Pick<FormMetadata<Record<string, unknown>>, "id">;
  items: Record<string, { getFieldset(): ItemFields } | undefined>;
  point: FieldMetadata<string | undefined>;
  text: FieldMetadata<string | undefined>;
  seen: string;
  checklist: readonly ChecklistItem[];
}) {
  const t = useT();
  return (
    <Form method="post" id={form.id} noValidate className="check">
      <input type="hidden" name="seen" value={seen} />
      {(["administrative", "eligibility"] as const).map((part) => (
        <div key={part}>
          <h3>{t(`check.${part}`)}</h3>
          {checklist
            .filter((item) => item.part === part)
            .map((item) => (
              <Item key={item.id} item={item} fields={items[item.id]?.getFieldset()} />
            ))}
        </div>
      ))}
      <div className="row">
        <Button type="submit" name="intent" value="save" look="quiet">
          {t("check.save")}
        </Button>
        <Button type="submit" name="intent" value="pass">
          {t("check.pass")}
        </Button>
      </div>
      <details open={Boolean(point.errors ?? text.errors ?? text.initialValue)}>
        <summary>{t("check.failTitle")}</summary>
        <TextField field={point} label={t("check.point")} hint={t("check.pointHint")} />
        <LongTextField field={text} label={t("check.requirement")} hint={t("check.textHint")} />
        <Button type="submit" name="intent" value="fail" look="quiet">
          {t("check.fail")}
        </Button>
      </details>
    </Form>
  );
}

function Item({ item, fields }: { item: ChecklistItem; fields: ItemFields | undefined }) {
  const t = useT();
  const say = useLocalText();
  if (!fields) return null;
  const { answer, note } = fields;
  const errors = answer.errors ?? [];
  return (
    <fieldset className={errors.length > 0 ? "field item bad" : "field item"}>
      <legend>{say(item.text)}</legend>
      {errors.length > 0 && (
        <p className="error">{errors.map((error) => worded(t, error)).join(". ")}</p>
      )}
      <div className="row">
        {answers.map((value, index) => (
          <label key={value} className="option">
            <input
              type="radio"
              id={index === 0 ? answer.id : undefined}
              name={answer.name}
              value={value}
              defaultChecked={answer.initialValue === value}
            />
            <span>{t(`check.answer.${value}`)}</span>
          </label>
        ))}
      </div>
      <label className="note">
        <span className="hidden">{t("check.note")}</span>
        <input
          type="text"
          name={note.name}
          defaultValue={note.initialValue}
          placeholder={t("check.note")}
        />
      </label>
    </fieldset>
  );
}

interface EndedCheck {
  items: CheckItems;
  outcome: string | null;
  reason: { point?: string | undefined; text?: string | undefined };
  checkedAt: Date;
  checkedBy: string | null;
  isOwn: boolean;
  secondBy: string | null;
  secondAt: Date | null;
}

/** An ended check: its outcome, who made it, and what was not met. */
export function CheckResult({
  check,
  checklist,
}: {
  check: EndedCheck;
  checklist: readonly ChecklistItem[];
}) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const isEligible = check.outcome === "ELIGIBLE";
  const noted = checklist.filter(({ id }) => {
    const item = check.items[id];
    return item && (item.answer !== "YES" || item.note !== "");
  });
  return (
    <>
      <p>
        <Tag tone={isEligible ? "neutral" : "bad"}>
          {t(isEligible ? "check.eligible" : "check.ineligible")}
        </Tag>
      </p>
      {!isEligible && (
        <p>
          {t("check.unmetPoint", { point: check.reason.point ?? "" })}{" "}
          <Original>{check.reason.text ?? ""}</Original>
        </p>
      )}
      <p className="soft">
        {t("check.by", {
          name: check.checkedBy ?? "",
          at: formatInstant(check.checkedAt, locale),
        })}
      </p>
      {check.secondBy && check.secondAt && (
        <p className="soft">
          {t("check.second", {
            name: check.secondBy,
            at: formatInstant(check.secondAt, locale),
          })}
        </p>
      )}
      {noted.length > 0 && (
        <details>
          <summary>{t("check.noted", { n: noted.length })}</summary>
          <ul>
            {noted.map(({ id, text }) => (
              <li key={id}>
                {say(text)} – {t(`check.answer.${check.items[id]?.answer ?? "NA"}`)}
                {check.items[id]?.note && (
                  <>
                    : <Original>{check.items[id].note}</Original>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!check.secondBy && !check.isOwn && (
        <Form method="post">
          <Button type="submit" name="intent" value="confirm" look="quiet">
            {t("check.confirm")}
          </Button>
        </Form>
      )}
    </>
  );
}
