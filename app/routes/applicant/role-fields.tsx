import type { FieldMetadata } from "@conform-to/react";
import { organisationRoles } from "#app/domain/organisations/member-schema.ts";
import { ChoiceField, TextField } from "#app/ui/form.tsx";
import { useT } from "#app/ui/use-t.ts";

/** The role that a member has or is to have, and its last day. */
export function RoleFields({
  fields: { role, until },
}: {
  fields: { role: FieldMetadata<string>; until: FieldMetadata<string> };
}) {
  const t = useT();
  return (
    <>
      <ChoiceField
        id={role.id}
        name={role.name}
        value={role.initialValue}
        errors={role.errors}
        label={t("members.role")}
        options={organisationRoles.map((value) => ({
          value,
          label: t(`role.${value}`),
          hint: t(`role.${value}.may`),
        }))}
      />
      <TextField
        field={until}
        label={t("members.untilLabel")}
        hint={t("members.untilHint")}
        optional
      />
    </>
  );
}
