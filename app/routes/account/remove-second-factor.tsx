import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { removeSecondFactor } from "#app/domain/accounts/second-factor.server.ts";
import { factorPasswordSchema as schema } from "#app/domain/accounts/second-factor-schema.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext } from "#app/http/context.ts";
import { refusalHeaders, refused } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/remove-second-factor.ts";

const hidden = ["password"];

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const browser = await browserOf(request);
  const result = await removeSecondFactor(context.get(appContext), submission.value, browser);
  if (!result.ok)
    return refused(context, submission, result.error, { "wrong-password": "password" }, hidden);
  return redirect("/account/second-factor?done=removed", {
    headers: { "set-cookie": await sessionCookie(result.value.token) },
  });
}

export default function RemoveSecondFactor({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [form, fields] = useForm<{ password: string }>({ lastResult: actionData });
  const title = t("removeFactor.title");
  return (
    <Page
      crumbs={[
        { label: t("account.title"), to: "/account" },
        { label: t("factor.title"), to: "/account/second-factor" },
        { label: title },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        {t("removeFactor.text")} {t("factor.othersEnd")}
      </p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.password}
          type="password"
          label={t("field.password")}
          autoComplete="current-password"
        />
        <Button>{t("factor.remove")}</Button>
      </Form>
    </Page>
  );
}
