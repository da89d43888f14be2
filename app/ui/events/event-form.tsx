import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "react-router";
import { eventKinds } from "#app/domain/events/lifecycle.ts";
import { Button } from "../button.tsx";
import { CheckboxField, ChoiceField, LongTextField, SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

const names = [
  "group",
  "kind",
  "title",
  "titleEn",
  "text",
  "textEn",
  "startsAt",
  "endsAt",
  "place",
  "link",
  "capacity",
  "registerUntil",
  "call",
  "strategy",
] as const;
export type EventFields = Record<(typeof names)[number], string> & { membersOnly: boolean };

interface GroupOption {
  id: string;
  shortName: string;
  strategies: { id: string; title: string }[];
  calls: { number: string; title: string }[];
}

/** What, when, where, for how many. */
export function EventForm({
  form,
  fields,
  groups,
}: {
  form: FormMetadata<EventFields, string[]>;
  fields: ReturnType<FormMetadata<EventFields, string[]>["getFieldset"]>;
  groups: readonly GroupOption[];
}) {
  const t = useT();
  const [only] = groups;
  return (
    <Form method="post" {...getFormProps(form)}>
      {groups.length === 1 ? (
        <input type="hidden" name="group" value={only?.id} />
      ) : (
        <SelectField
          field={fields.group}
          label={t("calls.group")}
          options={groups.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <ChoiceField
        id={fields.kind.id}
        name="kind"
        value={fields.kind.initialValue}
        errors={fields.kind.errors}
        label={t("event.kind")}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
      />
      <TextField field={fields.title} label={t("event.title")} />
      <TextField field={fields.titleEn} label={t("event.titleEn")} />
      <LongTextField field={fields.text} label={t("event.text")} optional rows={8} />
      <LongTextField field={fields.textEn} label={t("event.textEn")} optional rows={5} />
      <TextField field={fields.startsAt} label={t("event.startsAt")} hint={t("event.hourHint")} />
      <TextField field={fields.endsAt} label={t("event.endsAt")} hint={t("event.hourHint")} />
      <TextField
        field={fields.registerUntil}
        label={t("event.until")}
        hint={t("event.untilHint")}
        optional
      />
      <TextField field={fields.place} label={t("event.place")} optional />
      <TextField
        field={fields.link}
        type="url"
        label={t("event.link")}
        hint={t("event.linkHint")}
        optional
      />
      <TextField
        field={fields.capacity}
        inputMode="numeric"
        label={t("event.capacity")}
        hint={t("event.capacityHint")}
        optional
      />
      <CheckboxField field={fields.membersOnly} label={t("event.membersOnlyLabel")} />
      <SelectField
        field={fields.call}
        label={t("event.call")}
        hint={t("event.callHint")}
        options={groups.flatMap(({ calls }) =>
          calls.map(({ number, title }) => ({ value: number, label: `${number} ${title}` })),
        )}
      />
      <SelectField
        field={fields.strategy}
        label={t("event.strategy")}
        hint={t("event.strategyHint")}
        options={groups.flatMap(({ strategies }) =>
          strategies.map(({ id, title }) => ({ value: id, label: title })),
        )}
      />
      <Button>{t("event.save")}</Button>
    </Form>
  );
}
