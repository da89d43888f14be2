import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { createOrganisation } from "#app/domain/organisations/create-organisation.server.ts";
import { newOrganisationSchema as schema } from "#app/domain/organisations/organisation-schema.ts";
import { appContext } from "#app/http/context.ts";
import { nextPath } from "#app/http/next-path.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/organisation-new.ts";
import { AboutFields, ContactFields, type OrganisationForm } from "./organisation-fields.tsx";

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });

  const result = await createOrganisation(context.get(appContext), submission.value);
  if (!result.ok && result.error.code === "organisation-exists")
    return redirect(`/my/organisations/join?code=${submission.value.code}`);
  if (!result.ok) return refused(context, submission, result.error);
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  return redirect(next ?? `/my/organisations/${result.value.id}?done=created`);
}

export default function NewOrganisation({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<OrganisationForm>({ lastResult: actionData });
  const { code, codeSure } = fields;
  const title = t("organisation.newTitle");
  const doubtful = code.errors?.includes("problem.code.checkDigit") || codeSure.initialValue;
  return (
    <Page crumbs={[{ label: t("organisations.title"), to: "/my/organisations" }, { label: title }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("organisation.newText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <AboutFields fields={fields} />
        <TextField
          field={code}
          label={t("organisation.code")}
          hint={t("organisation.codeHint")}
          inputMode="numeric"
        />
        {doubtful && <CheckboxField field={codeSure} label={t("organisation.codeSure")} />}
        <ContactFields fields={fields} />
        <Button>{t("organisation.create")}</Button>
      </Form>
    </Page>
  );
}
