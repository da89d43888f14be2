import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { createPerson } from "#app/domain/people/create-person.server.ts";
import { newPersonSchema as schema } from "#app/domain/people/person-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/new-person.ts";

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { locale } = context.get(localeContext);
  const result = await createPerson(context.get(appContext), { ...submission.value, locale });
  if (!result.ok) return refused(context, submission, result.error, { "account-exists": "email" });
  return redirect(`/admin/people/${result.value.id}?done=invited`);
}

export default function NewPerson({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<{ name: string; email: string }>({ lastResult: actionData });
  const title = t("person.inviteTitle");
  return (
    <Page crumbs={[{ label: t("people.title"), to: "/admin" }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("person.inviteText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.name} label={t("field.name")} />
        <TextField field={fields.email} type="email" label={t("field.email")} />
        <Button>{t("person.inviteButton")}</Button>
      </Form>
    </Page>
  );
}
