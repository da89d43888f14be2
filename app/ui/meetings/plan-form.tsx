import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { ChoiceField, SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

export interface PlanFields {
  [key: string]: string;
  group: string;
  kind: string;
  startsAt: string;
  ballotsUntil: string;
  place: string;
  minutesNo: string;
  chairId: string;
  ownVotes: string;
}

interface GroupOption {
  id: string;
  shortName: string;
  board: { userId: string; name: string }[];
}

const kinds = ["IN_PERSON", "REMOTE", "WRITTEN"] as const;

/** Day, place and kind of a meeting, and who presides. */
export function PlanForm({
  form,
  fields,
  groups,
}: {
  form: FormMetadata<PlanFields, string[]>;
  fields: ReturnType<FormMetadata<PlanFields, string[]>["getFieldset"]>;
  groups: readonly GroupOption[];
}) {
  const t = useT();
  const [only] = groups;
  const isOne = groups.length === 1;
  return (
    <Form method="post" {...getFormProps(form)}>
      {isOne ? (
        <input type="hidden" name="group" value={only?.id} />
      ) : (
        <SelectField
          field={fields.group}
          label={t("meeting.plan.group")}
          options={groups.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <ChoiceField
        id={fields.kind.id}
        name="kind"
        value={fields.kind.initialValue}
        errors={fields.kind.errors}
        label={t("meeting.plan.kind")}
        options={kinds.map((kind) => ({ value: kind, label: t(`meeting.kind.${kind}`) }))}
      />
      <TextField
        field={fields.startsAt}
        label={t("meeting.plan.startsAt")}
        hint={t("meeting.plan.startsAtHint")}
      />
      <TextField
        field={fields.ballotsUntil}
        label={t("meeting.plan.ballotsUntil")}
        hint={t("meeting.plan.ballotsUntilHint")}
        optional
      />
      <TextField field={fields.place} label={t("meeting.plan.place")} />
      <TextField field={fields.minutesNo} label={t("meeting.plan.minutesNo")} />
      <SelectField
        field={fields.chairId}
        label={t("meeting.plan.chair")}
        hint={t("meeting.plan.chairHint")}
        options={groups.flatMap(({ board, shortName }) =>
          board.map(({ userId, name }) => ({
            value: userId,
            label: isOne ? name : `${name} (${shortName})`,
          })),
        )}
      />
      <label className="option">
        <input
          type="checkbox"
          name="ownVotes"
          defaultChecked={fields.ownVotes.initialValue === "on"}
        />
        <span>{t("meeting.plan.ownVotes")}</span>
      </label>
      <Button>{t("meeting.plan.save")}</Button>
    </Form>
  );
}
