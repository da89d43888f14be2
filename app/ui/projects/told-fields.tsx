import type { FieldMetadata } from "@conform-to/react";
import { LongTextField, SelectField, TextField } from "../form.tsx";
import { useT } from "../use-t.ts";

type Field = FieldMetadata<string> | FieldMetadata<string | undefined>;

/** The fields that tell what a project is, when it is entered and when it is changed. */
export function ToldFields({
  fields,
}: {
  fields: Record<
    | "title"
    | "titleEn"
    | "externalNumber"
    | "field"
    | "purpose"
    | "location"
    | "partners"
    | "story"
    | "storyEn",
    Field
  >;
}) {
  const t = useT();
  return (
    <>
      <TextField field={fields.title} label={t("project.titleLt")} />
      <TextField field={fields.titleEn} label={t("project.titleEn")} optional />
      <TextField
        field={fields.externalNumber}
        label={t("project.externalNumber")}
        hint={t("project.externalNumberHint")}
        optional
      />
      <SelectField
        field={fields.field}
        label={t("project.field")}
        options={(["BUSINESS", "SOCIAL"] as const).map((value) => ({
          value,
          label: t(`project.field.${value}`),
        }))}
      />
      <LongTextField field={fields.purpose} label={t("project.purpose")} rows={3} optional />
      <TextField field={fields.location} label={t("project.location")} optional />
      <LongTextField
        field={fields.partners}
        label={t("project.partners")}
        hint={t("project.partnersHint")}
        rows={3}
        optional
      />
      <LongTextField field={fields.story} label={t("project.story")} rows={8} optional />
      <LongTextField field={fields.storyEn} label={t("project.storyEn")} rows={4} optional />
    </>
  );
}
