import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form } from "react-router";
import { renewRecoveryCodes } from "#app/domain/accounts/second-factor.server.ts";
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
import type { Route } from "./+types/renew-codes.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

const hidden = ["password"];

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: hidden }), { status: 400 });

  const browser = await browserOf(request);
  const result = await renewRecoveryCodes(context.get(appContext), submission.value, browser);
  if (!result.ok)
    return refused(context, submission, result.error, { "wrong-password": "password" }, hidden);
  return data(
    { recoveryCodes: result.value.recoveryCodes },
    { headers: { "set-cookie": await sessionCookie(result.value.token) } },
  );
}

export default function RenewCodes({ actionData }: Route.ComponentProps) {
  const t = useT();
  const done = actionData && "recoveryCodes" in actionData ? actionData : null;
  const lastResult = actionData && !("recoveryCodes" in actionData) ? actionData : undefined;
  const [form, fields] = useForm<{ password: string }>({ lastResult });
  const back = "/account/second-factor";
  if (done) return <RecoveryCodes codes={done.recoveryCodes} next={back} notice="codes.renewed" />;
  const title = t("codes.newTitle");
  return (
    <Page
      crumbs={[
        { label: t("account.title"), to: "/account" },
        { label: t("factor.title"), to: back },
        { label: title },
      ]}
    >
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p>
        {t("codes.newText")} {t("factor.othersEnd")}
      </p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.password}
          type="password"
          label={t("field.password")}
          autoComplete="current-password"
        />
        <Button>{t("codes.newButton")}</Button>
      </Form>
    </Page>
  );
}
