import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { resetSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { resetPassword, resetWorks } from "#app/domain/accounts/reset-password.server.ts";
import { appContext } from "#app/http/context.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/reset-password.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const works = await resetWorks(context.get(appContext), params.token);
  return data({ works }, { status: works ? 200 : 410 });
}

export const headers = refusalHeaders;

const hidden = ["password"];

export async function action({ context, params, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const { password } = submission.value;
  const result = await resetPassword(context.get(appContext), { token: params.token, password });
  if (!result.ok)
    return refused(context, submission, result.error, { "common-password": "password" }, hidden);
  return redirect("/sign-in?done=reset", { headers: { "set-cookie": await sessionCookie(null) } });
}

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<{ password: string }>({ lastResult: actionData });
  if (!loaderData.works)
    return (
      <Page>
        <Title text={t("confirm.invalidTitle")} />
        <h1>{t("confirm.invalidTitle")}</h1>
        <p>{t("reset.invalid")}</p>
        <p>
          <Link to="/reset-password">{t("reset.again")}</Link>
        </p>
      </Page>
    );
  return (
    <Page>
      <Title text={t("reset.title")} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{t("reset.title")}</h1>
      <p>{t("reset.text")}</p>
      <Form method="post" {...getFormProps(form)}>
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
