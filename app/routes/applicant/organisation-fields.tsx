import type { FieldMetadata } from "@conform-to/react";
import { legalForms } from "#app/domain/organisations/legal-form.ts";
import { municipalities } from "#app/domain/organisations/municipality.ts";
import { organisationKinds } from "#app/domain/organisations/organisation-schema.ts";
import { ChoiceField, SelectField, TextField } from "#app/ui/form.tsx";
import { useT } from "#app/ui/use-t.ts";

/** What the form of an organisation holds as typed. */
export interface OrganisationForm {
  kind: string;
  legalForm: string;
  name: string;
  code: string;
  codeSure: boolean;
  vatCode: string;
  street: string;
  postalCode: string;
  city: string;
  municipality: string;
  email: string;
  phone: string;
  website: string;
  head: string;
}

type Fields = { [K in keyof OrganisationForm]: FieldMetadata<OrganisationForm[K]> };

export function AboutFields({ fields }: { fields: Pick<Fields, "kind" | "legalForm" | "name"> }) {
  const t = useT();
  const { kind, legalForm, name } = fields;
  return (
    <>
      <ChoiceField
        id={kind.id}
        name={kind.name}
        value={kind.initialValue}
        errors={kind.errors}
        label={t("organisation.kind")}
        options={organisationKinds.map((value) => ({
          value,
          label: t(`organisation.kind.${value}`),
          hint: t(`organisation.kind.${value}.hint`),
        }))}
      />
      <SelectField
        field={legalForm}
        label={t("organisation.legalForm")}
        options={legalForms.map((value) => ({ value, label: t(`organisation.form.${value}`) }))}
      />
      <TextField
        field={name}
        label={t("organisation.name")}
        hint={t("organisation.nameHint")}
        autoComplete="organization"
      />
    </>
  );
}

export function ContactFields({ fields }: { fields: Omit<Fields, "code" | "codeSure"> }) {
  const t = useT();
  return (
    <>
      <TextField
        field={fields.vatCode}
        label={t("organisation.vatCode")}
        hint={t("organisation.vatHint")}
        optional
      />
      <TextField
        field={fields.head}
        label={t("organisation.head")}
        hint={t("organisation.headHint")}
      />
      <h2>{t("organisation.contacts")}</h2>
      <TextField
        field={fields.street}
        label={t("organisation.street")}
        autoComplete="address-line1"
      />
      <TextField
        field={fields.postalCode}
        label={t("organisation.postalCode")}
        hint={t("organisation.postalHint")}
        autoComplete="postal-code"
      />
      <TextField field={fields.city} label={t("organisation.city")} autoComplete="address-level2" />
      <SelectField
        field={fields.municipality}
        label={t("organisation.municipality")}
        options={municipalities.map((value) => ({ value, label: value }))}
      />
      <TextField
        field={fields.email}
        type="email"
        label={t("organisation.email")}
        autoComplete="email"
      />
      <TextField
        field={fields.phone}
        type="tel"
        label={t("organisation.phone")}
        hint={t("organisation.phoneHint")}
        autoComplete="tel"
      />
      <TextField field={fields.website} label={t("organisation.website")} optional />
    </>
  );
}
