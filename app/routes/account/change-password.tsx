import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { passwordSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext } from "#app/http/context.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/change-password.ts";

const hidden = ["current", "password"];
const at = { "common-password": "password", "wrong-password": "current" };

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const browser = await browserOf(request);
  const result = await changePassword(context.get(appContext), submission.value, browser);
  if (!result.ok) return refused(context, submission, result.error, at, hidden);
  return redirect("/account?done=password", {
    headers: { "set-cookie": await sessionCookie(result.value.token) },
  });
}

export default function ChangePassword({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<{ current: string; password: string }>({
    lastResult: actionData,
  });
  const title = t("password.title");
  return (
    <Page crumbs={[{ label: t("account.title"), to: "/account" }, { label: title }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>{t("reset.text")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.current}
          type="password"
          label={t("field.currentPassword")}
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          type="password"
          label={t("field.newPassword")}
          hint={t("field.passwordHint")}
          autoComplete="new-password"
        />
        <Button>{t("reset.button")}</Button>
      </Form>
    </Page>
  );
}
